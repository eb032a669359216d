import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { describeAnswers } from './describe.ts'
import { type Answers, CHECK } from './journey.ts'
import { isItemId, itemsOf, newItemOf } from './list.ts'
import { isPageOf, stepFormWithId, stepUrl } from './pages.ts'
import { answer, begun, party, withAda } from './party.fixture.ts'
import { positionOf } from './position.ts'
import { allowedStep, nextStep, withoutItem } from './progress.ts'
import { valuesOf } from './values.ts'

const withTwo = answer(withAda, 'guests.bbbb', { name: 'Bob' })

test('a list must have enough items, and a visitor must say that there is no other', () => {
  assert.equal(nextStep(party, begun), 'guests')
  assert.equal(nextStep(party, answer(begun, 'guests', { more: 'no' })), 'guests')
  assert.equal(nextStep(party, withAda), 'guests')
  assert.equal(nextStep(party, answer(withAda, 'guests', { more: 'no' })), 'wish')
  const full = answer(withTwo, 'guests.cccc', { name: 'Cy' })
  assert.equal(nextStep(party, full), 'wish', 'no other is possible')
})

test('a new item, and the wish for one, ask again whether there is another', () => {
  const ended = answer(withAda, 'guests', { more: 'no' })
  assert.equal(nextStep(party, answer(ended, 'guests.bbbb', { name: 'Bob' })), 'guests')
  assert.equal(nextStep(party, answer(ended, 'guests', { more: 'yes' })), 'guests')
  assert.equal(nextStep(party, answer(ended, 'guests.aaaa', { name: 'Anna' })), 'wish')
})

test('an item without a valid answer is asked again, before the steps after it', () => {
  const broken = { ...answer(withTwo, 'guests', { more: 'no' }), 'guests.bbbb': {} }
  assert.equal(nextStep(party, broken), 'guests.bbbb')
  assert.equal(allowedStep(party, broken, 'guests.aaaa'), 'guests.aaaa')
  assert.equal(allowedStep(party, broken, 'wish'), 'guests.bbbb')
})

test('a list with more items than a deploy allows since then is asked again', () => {
  const full = answer(withTwo, 'guests.cccc', { name: 'Cy' })
  assert.equal(nextStep(party, full), 'wish')
  const tooMany = { ...full, 'guests.dddd': { name: 'Di' }, guests: { more: 'no' } }
  assert.equal(nextStep(party, tooMany), 'guests')
})

test('the value of a list is an array in the order of adding, and removing takes out one', () => {
  assert.deepEqual(valuesOf(party, withTwo).guests, [{ name: 'Ada' }, { name: 'Bob' }])
  const changed = answer(withTwo, 'guests.aaaa', { name: 'Anna' })
  assert.deepEqual(valuesOf(party, changed).guests, [{ name: 'Anna' }, { name: 'Bob' }])
  const left = withoutItem(party, changed, 'guests.aaaa')
  assert.deepEqual(valuesOf(party, left).guests, [{ name: 'Bob' }])
  assert.deepEqual(describeAnswers(party, withTwo).slice(1), [
    ['A guest 1', 'Name: Ada'],
    ['A guest 2', 'Name: Bob'],
  ])
})

test('only addresses that can exist are pages: a list, its items, and their removal', () => {
  const run = 'abcd1234'
  for (const page of ['guests', 'guests/x1y2', 'guests/x1y2/remove', 'check', 'invitation']) {
    assert.ok(isPageOf(party, run, page), page)
  }
  for (const page of [
    ...['', 'guests/', 'guests/1', 'guests/x1y2/', 'guests/x1y2/change'],
    ...[
      'guests.x1y2',
      'music/x1y2',
      'nothing/x1y2',
      'check/x1y2',
      'guests/x1y2/remove/it',
      'constructor',
    ],
  ]) {
    assert.ok(!isPageOf(party, run, page), page)
  }
  assert.equal(stepUrl(party, run, 'guests.x1y2', { add: true }), `/party/${run}/guests/x1y2?add=`)
  assert.ok(isItemId(newItemOf('guests').slice('guests.'.length)))
  assert.equal(stepFormWithId([party], `party.${run}.guests.x1y2`)?.fields[0]?.title, 'Name')
  assert.equal(stepFormWithId([party], `party.${run}.wish.x1y2`), undefined)
})

test('the total counts what is sure, and tells the most and the least of what is not', () => {
  assert.deepEqual(positionOf(party, {}, 'music').total, [3, 4])
  assert.deepEqual(positionOf(party, withTwo, 'music').total, [3, 4], 'it can still be changed')
  assert.deepEqual(positionOf(party, withTwo, 'guests.aaaa').total, [3, 3])
  assert.equal(positionOf(party, withTwo, 'guests.aaaa').number, 2)
  const music = answer(withTwo, 'music', { music: 'yes' })
  assert.deepEqual(positionOf(party, music, 'song').total, [4, 4])
})

const move = fc.oneof(
  fc.record({ add: fc.constantFrom('aaaa', 'bbbb', 'cccc', '-_-_'), name: fc.string() }),
  fc.record({ remove: fc.nat({ max: 3 }) }),
  fc.record({ more: fc.constantFrom('yes', 'no') }),
  fc.record({ music: fc.constantFrom('yes', 'no') }),
  fc.record({ wish: fc.constantFrom('Soup', 'Bread') }),
)

test('after any additions, changes and removals a list has what was typed, in order', () => {
  let finished = 0
  fc.assert(
    fc.property(fc.array(move, { size: 'medium' }), (moves) => {
      let answers: Answers = begun
      const expected = new Map<string, string>()
      for (const one of moves) {
        if ('add' in one) {
          if (!one.name.trim() || one.name.trim().length > 9) continue
          answers = answer(answers, `guests.${one.add}`, { name: one.name })
          expected.set(one.add, one.name.trim())
        } else if ('remove' in one) {
          const item = itemsOf(answers, 'guests')[one.remove] ?? 'guests.none'
          answers = withoutItem(party, answers, item)
          expected.delete(item.slice('guests.'.length))
        } else {
          const step = 'more' in one ? 'guests' : 'wish' in one ? 'wish' : 'music'
          answers = answer(answers, step, one)
        }
        // As in a cookie.
        answers = JSON.parse(JSON.stringify(answers))
      }
      const names = (valuesOf(party, answers).guests ?? []).map((value) => value?.name)
      assert.deepEqual(names, [...expected.values()])
      if (nextStep(party, answers) !== CHECK) return
      assert.ok(names.length > 0)
      finished += 1
    }),
    { numRuns: 300 },
  )
  assert.ok(finished > 10, `only ${finished} were finished`)
})
