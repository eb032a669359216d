import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Answers, CHECK_PAGE } from './journey.ts'
import { isItemId, itemsOf, newItemOf } from './list.ts'
import { answer, begun, party, withAda } from './party.fixture.ts'
import { withoutItem } from './progress.ts'
import { Run } from './run.ts'
import { isPageOf, stepFormWithId, stepUrl } from './urls.ts'

const run = (answers: Answers) => new Run(party, answers)

const withTwo = answer(withAda, 'guests.bbbb', { name: 'Bob' })

test('a list must have enough items, and a visitor must say that there is no other', () => {
  assert.equal(run(begun).next, 'guests')
  assert.equal(run(answer(begun, 'guests', { more: 'no' })).next, 'guests')
  assert.equal(run(withAda).next, 'guests')
  assert.equal(run(answer(withAda, 'guests', { more: 'no' })).next, 'wish')
  const full = answer(withTwo, 'guests.cccc', { name: 'Cy' })
  assert.equal(run(full).next, 'wish', 'no other is possible')
})

test('a new item, and the wish for one, ask again whether there is another', () => {
  const ended = answer(withAda, 'guests', { more: 'no' })
  assert.equal(run(answer(ended, 'guests.bbbb', { name: 'Bob' })).next, 'guests')
  assert.equal(run(answer(ended, 'guests', { more: 'yes' })).next, 'guests')
  assert.equal(run(answer(ended, 'guests.aaaa', { name: 'Anna' })).next, 'wish')
})

test('an item without a valid answer is asked again, before the steps after it', () => {
  const broken = { ...answer(withTwo, 'guests', { more: 'no' }), 'guests.bbbb': {} }
  assert.equal(run(broken).next, 'guests.bbbb')
  assert.ok(run(broken).canVisit('guests.aaaa'))
  assert.ok(!run(broken).canVisit('wish'))
  assert.equal(run(broken).numberOf('guests.bbbb'), 2)
})

test('a list with more items than a deploy allows since then is asked again', () => {
  const full = answer(withTwo, 'guests.cccc', { name: 'Cy' })
  assert.equal(run(full).next, 'wish')
  const tooMany = { ...full, 'guests.dddd': { name: 'Di' }, guests: { more: 'no' } }
  assert.equal(run(tooMany).next, 'guests')
})

test('the value of a list is an array in the order of adding, and removing takes out one', () => {
  assert.deepEqual(run(withTwo).values.guests, [{ name: 'Ada' }, { name: 'Bob' }])
  const changed = answer(withTwo, 'guests.aaaa', { name: 'Anna' })
  assert.deepEqual(run(changed).values.guests, [{ name: 'Anna' }, { name: 'Bob' }])
  const left = withoutItem(party, changed, 'guests.aaaa')
  assert.deepEqual(run(left).values.guests, [{ name: 'Bob' }])
  assert.deepEqual(run(withTwo).rows().slice(1), [
    ['A guest 1', 'Name: Ada'],
    ['A guest 2', 'Name: Bob'],
  ])
})

test('only addresses that can exist are pages: a list, its items, and their removal', () => {
  const id = 'abcd1234'
  for (const page of ['guests', 'guests/x1y2', 'guests/x1y2/remove', 'check', 'invitation']) {
    assert.ok(isPageOf(party, id, page), page)
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
    assert.ok(!isPageOf(party, id, page), page)
  }
  assert.equal(stepUrl(party, id, 'guests.x1y2', { add: true }), `/party/${id}/guests/x1y2?add=`)
  assert.ok(isItemId(newItemOf('guests').slice('guests.'.length)))
  assert.equal(stepFormWithId([party], `party.${id}.guests.x1y2`)?.fields[0]?.title, 'Name')
  assert.equal(stepFormWithId([party], `party.${id}.wish.x1y2`), undefined)
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
      const guests = run(answers).values.guests as { name?: string }[]
      const names = guests.map((value) => value?.name)
      assert.deepEqual(names, [...expected.values()])
      if (run(answers).next !== CHECK_PAGE) return
      assert.ok(names.length > 0)
      finished += 1
    }),
    { numRuns: 300 },
  )
  assert.ok(finished > 10, `only ${finished} were finished`)
})
