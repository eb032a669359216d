import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { checkbox } from '#lib/forms/kinds/checkbox.tsx'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { number } from '#lib/forms/kinds/number.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import { runs } from '#lib/random.fixture.ts'
import { type Answers, CHECK_PAGE, defineJourney, type Steps } from './journey.ts'
import { dependentSteps, stepsFor, withAnswer } from './progress.ts'
import { Run } from './run.ts'
import { isPageOf } from './urls.ts'

/** A journey of which only the steps matter. */
const journeyOf = <S extends Steps>(id: string, steps: S) =>
  defineJourney({
    id,
    path: `/${id}`,
    title: id,
    titleOf: () => id,
    steps,
    result: { id: 'ticket', title: 'A ticket', schema: z.string() },
  })

const note = (title: string) =>
  z.object({ note: text({ title, missing: `Enter ${title}`, max: 9 }) })
const pick = z.object({
  pick: choice({ title: 'Pick', missing: 'Pick', options: { a: 'A', b: 'B', c: 'C' } }),
})

const trip = journeyOf('trip', {
  first: { title: 'First', schema: pick },
  whenA: { title: 'A', schema: pick, when: { first: { pick: 'a' } } },
  // Applies only while the step before it does: a stale answer there must not count.
  whenAA: { title: 'AA', schema: note('aa'), when: { whenA: { pick: 'a' } } },
  whenB: { title: 'B', schema: note('b'), when: { first: { pick: 'b' } } },
  last: { title: 'Last', schema: note('last') },
})

/** @returns the page that a visitor sees who wants to see another */
const visit = (answers: Answers, page: string) => {
  const run = new Run(trip, answers)
  return run.canVisit(page) ? page : run.next
}

test('a condition must be about a field of an earlier step, or the definition is rejected', () => {
  const late = { title: 'Late', schema: pick, when: { last: { note: 'x' } } }
  const last = { title: 'Last', schema: note('last') }
  assert.throws(
    () => journeyOf('x', { late, last }),
    /"last.note", which is not a field of an earlier step/,
  )
  const odd = { title: 'Odd', schema: pick, when: { last: { nothing: 'x' } } }
  assert.throws(() => journeyOf('x', { last, odd }), /"last.nothing"/)
  const pickD = { title: 'D', schema: pick, when: { first: { pick: 'd' } } }
  const first = { title: 'First', schema: pick }
  assert.throws(() => journeyOf('x', { first, pickD }), /to be "d", which is impossible/)
  assert.throws(() => journeyOf('x', { check: first }), /called "check"/)
})

test('a condition compares the value of an answer, not how it was typed', () => {
  const order = journeyOf('order', {
    order: {
      title: 'Order',
      schema: z.object({
        amount: number({ title: 'Amount', missing: 'Enter an amount' }),
        gift: checkbox({ title: 'Gift' }),
        note: text({ title: 'Note' }),
      }),
    },
    two: { title: 'Two', schema: pick, when: { order: { amount: '2.0' } } },
    gift: { title: 'Gift', schema: pick, when: { order: { gift: 'true' } } },
    noGift: { title: 'No gift', schema: pick, when: { order: { gift: 'false' } } },
    noNote: { title: 'No note', schema: pick, when: { order: { note: '' } } },
  })
  const steps = (values: Record<string, string>) =>
    stepsFor(order, withAnswer(order, {}, 'order', values))
  assert.deepEqual(stepsFor(order, {}), ['order'])
  for (const amount of ['2', '2.0', ' 2,00 ', '02']) {
    assert.deepEqual(steps({ amount, note: 'x' }), ['order', 'two', 'noGift'], amount)
  }
  assert.deepEqual(steps({ amount: '20', gift: 'true', note: ' ' }), ['order', 'gift', 'noNote'])
  assert.deepEqual(steps({ amount: 'x', gift: 'x', note: 'x' }), ['order'])
})

test('a condition that can never be true is rejected when the journey is defined', () => {
  const asks =
    (when: Record<string, Record<string, string>>, schema: z.ZodObject = pick) =>
    () =>
      journeyOf('x', {
        first: { title: 'First', schema },
        a: { title: 'A', schema: pick, when: { first: { pick: 'a' } } },
        c: { title: 'C', schema: note('c'), when },
      })
  assert.throws(asks({ first: { pick: '' } }), /"first.pick" to be "", which is impossible/)
  assert.throws(asks({ fist: {} }), /"c" asks for "fist", which is not an earlier step/)
  assert.throws(asks({ first: { constructor: 'a' } }), /"first.constructor", which is not a field/)
  const bare = z.object({ pick: z.string().max(9).meta({ title: 'Pick' }) })
  assert.throws(
    asks({ first: { pick: ' a' } }, bare),
    /"first.pick" to be " a", which is impossible/,
  )
  // The step "a" is asked only after another answer.
  assert.throws(
    asks({ first: { pick: 'b' }, a: { pick: 'a' } }),
    /"c" asks for "first.pick" to be "b" and "a", which is impossible/,
  )
  assert.doesNotThrow(asks({ first: { pick: 'a' }, a: { pick: 'b' } }))
})

test('a run has a page for each step, for the check and for the result', () => {
  const { steps } = trip
  const journey = journeyOf('trip', steps)
  for (const page of ['first', 'whenB', 'check', 'ticket']) {
    assert.ok(isPageOf(journey, 'AAAA-_99', page), page)
    assert.ok(!isPageOf(journey, 'AAAA', page), page)
  }
  for (const page of ['', 'constructor', 'first/more', 'print', 'check/', '%66irst']) {
    assert.ok(!isPageOf(journey, 'AAAA-_99', page), page)
  }
})

test('a visitor can go as far as the first question without an answer, and sees its number', () => {
  const one: Answers = { first: { pick: 'b' } }
  assert.deepEqual(stepsFor(trip, {}), ['first', 'last'])
  assert.deepEqual(stepsFor(trip, one), ['first', 'whenB', 'last'])
  assert.equal(visit({}, 'last'), 'first')
  assert.equal(visit(one, 'first'), 'first')
  assert.equal(visit(one, 'last'), 'whenB')
  assert.equal(visit(one, CHECK_PAGE), 'whenB')
  assert.equal(visit(one, 'whenA'), 'whenB')
  const all = { ...one, whenB: { note: 'x' }, last: { note: 'y' } }
  assert.equal(visit(all, CHECK_PAGE), CHECK_PAGE)
  const run = new Run(trip, all, { id: 'aaaaaaaa' })
  assert.equal(run.numberOf('whenB'), 2)
  assert.equal(run.backUrl('whenB'), '/trip/aaaaaaaa/first')
  assert.equal(run.backUrl('whenB', { change: true }), '/trip/aaaaaaaa/check')
  assert.equal(run.backUrl('first'), '/trip')
  assert.equal(run.pageAfter('whenB', {}), 'last')
  assert.equal(run.pageAfter('whenB', { change: true }), CHECK_PAGE)
  assert.deepEqual(run.values, {
    first: { pick: 'b' },
    whenB: { note: 'x' },
    last: { note: 'y' },
  })
})

test('a changed answer deletes those that no longer apply, and the same answer deletes none', () => {
  const all: Answers = {
    first: { pick: 'a' },
    whenA: { pick: 'a' },
    whenAA: { note: 'x' },
    last: { note: 'y' },
  }
  assert.deepEqual(dependentSteps(trip, all, 'first'), ['whenA', 'whenAA'])
  assert.deepEqual(dependentSteps(trip, all, 'last'), [])
  assert.deepEqual(withAnswer(trip, all, 'first', { pick: 'a' }), all)
  assert.deepEqual(withAnswer(trip, all, 'first', { pick: 'c' }), {
    first: { pick: 'c' },
    last: { note: 'y' },
  })
})

test('an answer that is no longer valid leads the visitor to its question', () => {
  const all: Answers = { first: { pick: 'c' }, last: { note: 'longer than nine' } }
  assert.equal(new Run(trip, all).next, 'last')
  assert.equal(visit(all, CHECK_PAGE), 'last')
  assert.equal(new Run(trip, { first: { pick: 'z' }, last: { note: 'y' } }).next, 'first')
})

test('after any answers, changes and jumps there is a next page and no stale answer', () => {
  const names = Object.keys(trip.steps)
  const move = fc.record({
    step: fc.constantFrom(...names, CHECK_PAGE),
    pick: fc.constantFrom('a', 'b', 'c', 'z'),
    note: fc.constantFrom('x', ' y ', '', 'longer than nine'),
  })
  let finished = 0
  let deleted = 0
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let answers: Answers = {}
      for (const { step: wanted, ...given } of moves) {
        const step = visit(answers, wanted)
        const order = stepsFor(trip, answers)
        assert.ok([...order, CHECK_PAGE].includes(step))
        assert.equal(visit(answers, step), step, 'a redirect leads to an allowed page')
        const back = order[[...order, CHECK_PAGE].indexOf(step) - 1]
        if (back) assert.equal(visit(answers, back), back, 'the step before is allowed')
        if (step === CHECK_PAGE) {
          assert.deepEqual(Object.keys(answers).sort(), [...order].sort())
          assert.ok(Object.values(new Run(trip, answers).values).every(Boolean))
          finished += 1
          continue
        }
        const fields = Object.keys(trip.steps[step as keyof typeof trip.steps].schema.shape)
        const values = Object.fromEntries(Object.entries(given).filter(([f]) => fields.includes(f)))
        const next = withAnswer(trip, answers, step, values)
        const kept = Object.keys(next)
        assert.ok(
          kept.every((name) => stepsFor(trip, next).includes(name)),
          'no stale answer',
        )
        const lost = Object.keys(answers).filter((name) => !kept.includes(name))
        for (const name of lost)
          assert.ok(
            dependentSteps(trip, answers, step).includes(name),
            'the deletion was announced',
          )
        deleted += lost.length
        answers = next
      }
    }),
    { numRuns: runs(2000) },
  )
  assert.ok(
    Math.min(finished, deleted) > runs(2000) / 20,
    `${finished} finished, ${deleted} deleted`,
  )
})
