import { isolated } from '#lib/forms/bidi.ts'
import { longDate } from '#lib/forms/kinds/date.tsx'
import type { Amends, Relation, Tone } from './form.ts'
import { wordings } from './wording.ts'

/** The answers. The letter omits those that are blank or that the chosen amends do not need. */
export interface Apology {
  /** The name of the reader. */
  name: string
  relation: Relation
  /** Sentences or a fragment. Each line becomes a paragraph. */
  happened: string
  /** ISO date, such as 2026-11-20, never in the future. */
  when?: string
  /** Sentences or a fragment, addressed to the reader. Each line becomes a paragraph. */
  effect: string
  amends: Amends
  /** Only for replace: a noun phrase, such as "the blue vase". */
  replacement?: string
  /** Only for replace: ISO date. */
  by?: string
  /** Only for give: a noun phrase, such as "a new bicycle". */
  gift?: string
  /** Only for change: a promise. Each line becomes a paragraph. */
  change?: string
  tone: Tone
  signature: string
}

/** Each part is one line. */
interface Letter {
  date: string
  greeting: string
  paragraphs: string[]
  closing: string
  signature: string
}

const CLOSE: readonly Relation[] = ['friend', 'family', 'love']

/** In characters. */
const LONGEST_PHRASE = 80

const dated = (preposition: string, date?: string) =>
  date ? ` ${preposition} ${longDate(new Date(date))}` : ''

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')

// A full stop after other punctuation or an emoji would look like a mistake.
const ENDED = /(?:\p{RGI_Emoji}|[\p{P}--[\%\#*]])$/v

// This does not match iPhone or example.com, which must keep their spelling.
const LOWER_CASE_WORD = /^\p{Ll}[\p{Ll}\p{M}'’\-]*[\p{P}]*(?=\s|$)/v

const withFullStop = (text: string) => (ENDED.test(text) ? text : `${text}.`)

const withCapital = (text: string) =>
  LOWER_CASE_WORD.test(text) ? text.replace(/^./u, (letter) => letter.toUpperCase()) : text

/** The lines of a free text, which begins with a capital letter and ends with a full stop. */
function linesOf(text: string): string[] {
  const trimmed = text.trim()
  return trimmed ? withFullStop(withCapital(trimmed)).split(/\s*[\r\n\u2028\u2029]\s*/) : []
}

/** A free text after the sentence that introduces it. */
function introduced(introduction: string, text: string): string[] {
  const lines = linesOf(text)
  return lines.length === 1 && introduction.endsWith('.')
    ? [`${introduction} ${isolated(`${lines[0]}`)}`]
    : [introduction, ...lines]
}

// Few names begin with one of these, and those can be written without the capital letter.
const DETERMINERS = new Set(
  'the a an my your our his her their its this that these those some any another'.split(' '),
)

// Before a lower-case word these are common words. Otherwise they may begin a name: New York.
const MAY_BEGIN_A_NAME = new Set(
  (
    'new one two three four five six seven eight nine ten twelve twenty half all ' +
    'breakfast lunch dinner tea coffee cake flowers chocolates tickets money'
  ).split(' '),
)

function withoutCapital(phrase: string): string {
  const [first = '', second = ''] = phrase.split(' ')
  const word = first.toLowerCase()
  const safe =
    DETERMINERS.has(word) || (MAY_BEGIN_A_NAME.has(word) && /^(?:\p{Ll}|$)/u.test(second))
  return safe && first.slice(1) === word.slice(1) ? word + phrase.slice(word.length) : phrase
}

// A clause is not a phrase: "I would like to give you I will buy you a bicycle".
const CLAUSE = /^(?:I|I['’]\p{L}+|We|We['’]\p{L}+|You|You['’]\p{L}+|It|It['’]s|To)\s/iu

/** @returns the answer as part of a sentence, or undefined if it does not fit into one */
function phraseOf(text: string): string | undefined {
  const phrase = oneLine(text).replace(/[.…,;:\s]+$/, '')
  const several = /[.!?…]["'”’)]*(?:\s|$)/.test(phrase)
  if (several || CLAUSE.test(phrase) || [...phrase].length > LONGEST_PHRASE) return undefined
  return isolated(withoutCapital(phrase))
}

function amendsOf(apology: Apology): string[] {
  const { amends, relation, replacement, gift, change } = apology
  const wording = wordings[apology.tone]
  if (amends === 'time') return [CLOSE.includes(relation) ? wording.company : wording.help]
  if (amends === 'replace' && replacement?.trim()) {
    const by = dated('by', apology.by)
    const what = phraseOf(replacement)
    return what ? [wording.replace(what, by)] : introduced(wording.replaceBelow(by), replacement)
  }
  if (amends === 'give' && gift?.trim()) {
    const what = phraseOf(gift)
    return what ? [wording.give(what)] : introduced(wording.giveBelow, gift)
  }
  if (amends === 'change' && change?.trim()) return introduced(wording.change, change)
  return [wording.words]
}

/** @param written the date of the letter, in UTC */
export function composeLetter(apology: Apology, written: Date): Letter {
  const { name, relation, happened, when, effect, signature } = apology
  const wording = wordings[apology.tone]
  return {
    date: longDate(written),
    greeting: `Dear ${isolated(oneLine(name).replace(/[\s,]+$/, ''))},`,
    paragraphs: [
      ...introduced(wording.opening(dated('on', when)), happened),
      ...introduced(wording.affected, effect),
      `${wording.owed[relation]} ${wording.responsible}`,
      ...amendsOf(apology),
    ],
    closing: wording.closing[relation],
    signature: oneLine(signature),
  }
}

/** Plain text: one line for each paragraph, an empty line between two, and LF line breaks. */
export function letterText({ date, greeting, paragraphs, closing, signature }: Letter): string {
  return `${[date, greeting, ...paragraphs, `${closing}\n${signature}`].join('\n\n')}\n`
}
