import { longDate } from '#lib/forms/kinds/date.ts'
import type { Amends, Relation, Tone } from './form.ts'
import { wordings } from './wording.ts'

/** The answers. One that is blank, or that the amends have no use for, is left out. */
export interface Apology {
  /** Whom it is for. */
  name: string
  relation: Relation
  /** Sentences or a fragment, a paragraph a line. */
  happened: string
  /** ISO date, such as 2026-11-20, never in the future. */
  when?: string
  /** Sentences or a fragment, said to the reader, a paragraph a line. */
  effect: string
  amends: Amends
  /** Only for replace: a noun phrase, such as "the blue vase". */
  replacement?: string
  /** Only for replace: ISO date. */
  by?: string
  /** Only for give: a noun phrase, such as "a new bicycle". */
  gift?: string
  /** Only for change: a promise, a paragraph a line. */
  change?: string
  tone: Tone
  signature: string
}

/** Each part is one line. */
export interface Letter {
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

// A further full stop after other punctuation or an emoji would look like a slip.
const ENDED = /(?:\p{RGI_Emoji}|[\p{P}--[\%\#*]])$/v

// A word such as iPhone or example.com is spelt the way it is on purpose.
const LOWER_CASE_WORD = /^\p{Ll}[\p{Ll}\p{M}'’\-]*[\p{P}]*(?=\s|$)/v

const ended = (text: string) => (ENDED.test(text) ? text : `${text}.`)

const begun = (text: string) =>
  LOWER_CASE_WORD.test(text) ? text.replace(/^./u, (letter) => letter.toUpperCase()) : text

/** The lines of a free text, the whole of which begins and ends as a sentence does. */
function linesOf(text: string): string[] {
  const trimmed = text.trim()
  return trimmed ? ended(begun(trimmed)).split(/\s*[\r\n\u2028\u2029]\s*/) : []
}

/** A free text after the sentence that leads to it. */
function led(lead: string, text: string): string[] {
  const lines = linesOf(text)
  return lines.length === 1 && lead.endsWith('.') ? [`${lead} ${lines[0]}`] : [lead, ...lines]
}

// Hardly a name begins with one of these, or it can spare the capital.
const DETERMINERS = new Set(
  'the a an my your our his her their its this that these those some any another'.split(' '),
)

// Before a small letter these are common words; elsewhere New York or Five Guys may begin so.
const MAY_BEGIN_A_NAME = new Set(
  (
    'new one two three four five six seven eight nine ten twelve twenty half all ' +
    'breakfast lunch dinner tea coffee cake flowers chocolates tickets money'
  ).split(' '),
)

function lowered(phrase: string): string {
  const [first = '', second = ''] = phrase.split(' ')
  const word = first.toLowerCase()
  const safe =
    DETERMINERS.has(word) || (MAY_BEGIN_A_NAME.has(word) && /^(?:\p{Ll}|$)/u.test(second))
  return safe && first.slice(1) === word.slice(1) ? word + phrase.slice(word.length) : phrase
}

// Or it says "I would like to give you I will buy you a bicycle".
const CLAUSE = /^(?:I|I['’]\p{L}+|We|We['’]\p{L}+|You|You['’]\p{L}+|It|It['’]s|To)\s/iu

/** What can stand inside a sentence of ours, if the answer can. */
function phraseOf(text: string): string | undefined {
  const phrase = oneLine(text).replace(/[.…,;:\s]+$/, '')
  const several = /[.!?…]["'”’)]*(?:\s|$)/.test(phrase)
  if (several || CLAUSE.test(phrase) || [...phrase].length > LONGEST_PHRASE) return undefined
  return lowered(phrase)
}

function amendsOf(apology: Apology): string[] {
  const { amends, relation, replacement, gift, change } = apology
  const wording = wordings[apology.tone]
  if (amends === 'time') return [CLOSE.includes(relation) ? wording.company : wording.help]
  if (amends === 'replace' && replacement?.trim()) {
    const by = dated('by', apology.by)
    const what = phraseOf(replacement)
    return what ? [wording.replace(what, by)] : led(wording.replaceBelow(by), replacement)
  }
  if (amends === 'give' && gift?.trim()) {
    const what = phraseOf(gift)
    return what ? [wording.give(what)] : led(wording.giveBelow, gift)
  }
  if (amends === 'change' && change?.trim()) return led(wording.change, change)
  return [wording.words]
}

/** @param written the day at the head of the letter, in UTC */
export function composeLetter(apology: Apology, written: Date): Letter {
  const { name, relation, happened, when, effect, signature } = apology
  const wording = wordings[apology.tone]
  return {
    date: longDate(written),
    greeting: `Dear ${oneLine(name).replace(/[\s,]+$/, '')},`,
    paragraphs: [
      ...led(wording.opening(dated('on', when)), happened),
      ...led(wording.affected, effect),
      `${wording.owed[relation]} ${wording.responsible}`,
      ...amendsOf(apology),
    ],
    closing: wording.closing[relation],
    signature: oneLine(signature),
  }
}

/** Plain text: a line a paragraph, an empty line between two, LF at every end. */
export function letterText({ date, greeting, paragraphs, closing, signature }: Letter): string {
  return `${[date, greeting, ...paragraphs, `${closing}\n${signature}`].join('\n\n')}\n`
}
