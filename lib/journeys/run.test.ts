import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { text } from '#lib/forms/kinds/text.tsx'
import { CHECK_PAGE, defineJourney } from './journey.ts'
import { Run } from './run.ts'
import { shownToAnswer, shownToCheck, shownToRemove } from './shown.ts'

/** A journey that counts how often each of its schemas validates an answer. */
function counted() {
  const counts: Record<string, number> = {}
  const schema = (name: string) =>
    z.object({ name: text({ title: 'Name', missing: 'Enter a name', max: 9 }) }).refine(() => {
      counts[name] = (counts[name] ?? 0) + 1
      return true
    })
  const list = { item: schema('guest'), min: 1, max: 2, title: 'A guest', titleOf: () => 'Bob' }
  const journey = defineJourney({
    id: 'party',
    path: '/party',
    title: 'A party',
    steps: {
      host: { title: 'Host', schema: schema('host') },
      guests: { title: 'Guests', list },
      cook: { title: 'Cook', schema: schema('cook'), when: { host: { name: 'Ada' } } },
    },
    result: { id: 'invitation', title: 'An invitation', schema: z.string() },
  })
  return { counts, journey }
}

const answers = {
  host: { name: 'Ada' },
  'guests.aaaa': { name: 'Bob' },
  'guests.bbbb': { name: 'Cy' },
  guests: { more: 'no' },
  cook: { name: 'Di' },
}

/** Asks all that an action and a page ask. */
function askAll(run: Run) {
  for (const name of [...Object.keys(answers), CHECK_PAGE]) {
    run.canVisit(name)
    run.pageAfter(name, {})
    run.backUrl(name, { change: true })
    if (name !== CHECK_PAGE) shownToAnswer(run, name)
  }
  shownToCheck(run)
  shownToRemove(run, 'guests.aaaa')
  return { next: run.next, values: run.values, rows: run.rows() }
}

test('each answer is validated once, whatever a request asks of its run', () => {
  const { counts, journey } = counted()
  const run = new Run(journey, answers)
  assert.deepEqual(counts, {}, 'nothing was asked')
  const { next, values, rows } = askAll(run)
  assert.equal(next, CHECK_PAGE)
  assert.deepEqual(values, {
    host: { name: 'Ada' },
    guests: [{ name: 'Bob' }, { name: 'Cy' }],
    cook: { name: 'Di' },
  })
  assert.deepEqual(
    rows.map(([label]) => label),
    ['Name', 'A guest 1', 'A guest 2', 'Name'],
  )
  assert.deepEqual(counts, { host: 1, guest: 2, cook: 1 })
})

test('after a new answer the others are not validated again, nor is it: its form has done that', () => {
  const { counts, journey } = counted()
  const run = new Run(journey, answers)
  askAll(run)
  const changed = run.with('cook', { name: ' Eve ' }, { name: 'Eve' })
  assert.deepEqual(askAll(changed).values.cook, { name: 'Eve' })
  assert.deepEqual(changed.answers.cook, { name: 'Eve' })
  assert.deepEqual(run.values.cook, { name: 'Di' }, 'the run before is as it was')
  assert.deepEqual(counts, { host: 1, guest: 2, cook: 1 })
})

test('an answer that is not valid is validated once too', () => {
  const { counts, journey } = counted()
  const refused = { ...answers, cook: { name: 'x'.repeat(10) } }
  const run = new Run(journey, refused)
  const { next, values } = askAll(run)
  assert.equal(next, 'cook')
  assert.equal(values.cook, undefined)
  assert.deepEqual(counts, { host: 1, guest: 2, cook: 1 })
})

test('a name that no step has, or an answer that is not there, is no valid answer', () => {
  const { journey } = counted()
  assert.equal(new Run(journey, {}).valid('constructor'), undefined)
  assert.equal(new Run(journey, {}).valid('guests.aaaa'), undefined)
})
