import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Answers, CHECK_PAGE } from '#lib/journeys/journey.ts'
import { withAnswer } from '#lib/journeys/progress.ts'
import { Run } from '#lib/journeys/run.ts'
import { formOf } from '#lib/journeys/urls.ts'
import type { CompleteValues } from '#lib/journeys/values.ts'
import { runs } from '#lib/random.fixture.ts'
import type { steps as apologySteps } from './form.ts'
import { apology } from './journey.ts'
import { letterText } from './letter.ts'
import { finishLetter, letterOf } from './result.ts'

const valuesIn = (answers: Answers) =>
  new Run(apology, answers).values as CompleteValues<typeof apologySteps>

const NOW = Date.UTC(2026, 10, 22) / 1000

/** Texts that the test can find in a letter, even if it changes their first and last letters. */
const said = fc.constantFrom('Kestrel', 'Walnut', 'constructor', '__proto__', '', 'x'.repeat(700))

/** The input for a question: often valid, sometimes invalid. */
const sentTo = (step: string) =>
  fc.record(
    Object.fromEntries(
      formOf(apology, '', step).fields.map(({ name, kind: { layout, options, parts } }) => [
        name,
        parts
          ? fc.constantFrom('', '2026-3-1', '2026-02-31', '2999-01-01')
          : layout === 'box'
            ? fc.constantFrom('', 'true')
            : options
              ? fc.constantFrom(...Object.keys(options), 'nonsense')
              : said,
      ]),
    ),
  )

const steps = Object.keys(apology.steps)

const move = fc
  .constantFrom(...steps, CHECK_PAGE)
  .chain((wanted) => fc.record({ wanted: fc.constant(wanted), sent: everyAnswer() }))

function everyAnswer() {
  return fc.record(Object.fromEntries(steps.map((step) => [step, sentTo(step)])))
}

const APPLIES: Record<string, string> = {
  replace: 'replacement',
  give: 'gift',
  change: 'change',
}

test('after any jumps and changed answers, a letter has all answers and no stale one', () => {
  let letters = 0
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40, size: 'max' }), (moves) => {
      let answers: Answers = {}
      for (const { wanted, sent } of moves) {
        const run = new Run(apology, answers)
        const page = run.canVisit(wanted) ? wanted : run.next
        const order = [...run.steps, CHECK_PAGE]
        assert.ok(order.includes(page))
        const back = order[order.indexOf(page) - 1]
        if (back) assert.ok(run.canVisit(back))
        if (page !== CHECK_PAGE) {
          answers = withAnswer(apology, answers, page, sent[page] ?? {})
          continue
        }
        const fields = run.steps.flatMap((step) => formOf(apology, '', step).fields)
        assert.deepEqual(
          run.rows().map(([label]) => label),
          fields.map(({ title }) => title),
        )
        const letter = finishLetter(valuesIn(answers), 'Ada', NOW)
        assert.ok(letter)
        const more = ['replacement', 'gift', 'change'].filter((part) => part in letter)
        assert.deepEqual(more, [APPLIES[letter.amends]].filter(Boolean))
        const words = letterText(letterOf(letter)).toLowerCase()
        for (const text of [letter.name, letter.happened, letter.effect, letter.signature]) {
          assert.ok(words.includes(text.toLowerCase()))
        }
        for (const part of more) {
          const text = letter[part as 'gift'] ?? ''
          assert.ok(text && words.includes(text.toLowerCase()))
        }
        assert.doesNotMatch(words, /undefined|null|nan|invalid/)
        letters += 1
      }
    }),
    { numRuns: runs(1500) },
  )
  assert.ok(letters > runs(1500) / 8, `only ${letters} letters were finished`)
})

test('the saved name can sign a letter only while it is known', () => {
  const answers: Answers = {
    who: { name: 'Sam', relation: 'other' },
    what: { happened: 'x' },
    effect: { effect: 'y' },
    amends: { amends: 'words' },
    tone: { tone: 'plain', sign: 'true' },
  }
  assert.equal(finishLetter(valuesIn(answers), 'Ada', NOW)?.signature, 'Ada')
  assert.equal(finishLetter(valuesIn(answers), undefined, NOW), undefined)
  const other = { ...answers, tone: { tone: 'plain', signature: 'A. L.' } }
  assert.equal(finishLetter(valuesIn(other), 'Ada', NOW)?.signature, 'A. L.')
})
