import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '#lib/random.fixture.ts'
import { combinations, written } from './letter.fixture.ts'
import { composeLetter, letterText } from './letter.ts'

const SLIP = / {2}|[.,:;!?…][.,:;]/
const NOT_A_WORD = /undefined|null|NaN|Invalid|\[object/

/** A text as people write it, with a word that is in no other answer. */
const answerWith = (word: string) =>
  fc
    .record({
      start: fc.constantFrom('', 'the ', 'The ', 'a ', 'i ', 'I ', 'we broke ', '“', '- '),
      others: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
        maxLength: 12,
      }),
      between: fc.constantFrom(' ', ', ', '. ', '! ', '\n', '\r\n\r\n'),
      end: fc.constantFrom('', '.', '!', '?', '…', '”', ')', ' ', '\n', 'ing', ' 😢'),
    })
    .map(({ start, others, between, end }) => {
      const clean = others.map((other) => other.replace(/[\p{P}\s]/gu, '')).filter(Boolean)
      return start + [word, ...clean].join(between) + end
    })
    .filter((text) => !NOT_A_WORD.test(text) && !SLIP.test(text))

const nameWith = (word: string) =>
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((other) => {
    const clean = other.replace(/[\p{P}\s]/gu, '')
    return clean ? `${word} ${clean}` : word
  })

/** The lines of an answer, without its first letter and full stop, which the letter may change. */
const linesIn = (answer: string) =>
  answer
    .trim()
    .replace(/^\p{L}|[.…]$/gu, '')
    .split(/\s*[\r\n]\s*/)

test('every letter contains all answers, no others, and no typing mistakes', () => {
  const texts = fc.record({
    name: nameWith('Qname'),
    happened: answerWith('Qhappened'),
    effect: answerWith('Qeffect'),
    replacement: answerWith('Qreplacement'),
    gift: answerWith('Qgift'),
    change: answerWith('Qchange'),
    signature: nameWith('Qsignature'),
  })
  assert.equal(combinations.length, 6 * 5 * 3 * 2 * 2)
  for (const combination of combinations) {
    fc.assert(
      fc.property(texts, (answers) => {
        const { amends, when, by } = combination
        const letter = composeLetter({ ...answers, ...combination }, written)
        const text = letterText(letter)
        const flat = text.replace(/\s+/g, ' ')

        const { replacement, gift, change, ...always } = answers
        const forAmends = { replace: replacement, give: gift, change, time: '', words: '' }[amends]
        for (const answer of [...Object.values(always), forAmends]) {
          // The lines of a phrase are joined, so the test looks for each line in the whole letter.
          for (const line of linesIn(answer)) assert.ok(flat.includes(line), line)
        }
        const used = { Qreplacement: 'replace', Qgift: 'give', Qchange: 'change' }
        for (const [word, use] of Object.entries(used)) {
          assert.equal(text.includes(word), use === amends, word)
        }
        assert.equal(text.includes(' on 20 November 2026'), when !== undefined)
        assert.equal(text.includes(' by 3 December 2026'), !!by && amends === 'replace')

        assert.doesNotMatch(text, NOT_A_WORD)
        assert.doesNotMatch(letter.paragraphs.join('\n'), SLIP)
        assert.equal(text, `${text.trim()}\n`)
        assert.doesNotMatch(text, /\r|\n{3}/)
        const theirs = Object.values(answers).flatMap((answer) => answer.trim().split(/\s*\n\s*/))
        const isTheirs = (paragraph: string) =>
          theirs.some((line) => [line, `${line}.`].includes(paragraph))
        for (const paragraph of letter.paragraphs) {
          assert.doesNotMatch(paragraph, /^\s|\s$|\n|^$/)
          if (!isTheirs(paragraph)) assert.match(paragraph, /^[\p{Lu}\d“"‘']/u)
        }
      }),
      { numRuns: runs(20) },
    )
  }
})
