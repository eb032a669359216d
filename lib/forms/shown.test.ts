import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedSince, shownByLabel, shownText } from './shown.ts'

const shown = { guest: [['Your name', 'Sam']], dinner: [['Dish', 'Soup']] }

test('what is still as it was shown has not changed', () => {
  assert.equal(
    changedSince(shownText(shown), { dinner: shown.dinner, guest: shown.guest }),
    undefined,
  )
  assert.equal(changedSince(shownText({}), {}), undefined)
})

test('what was changed, added or removed since then is named', () => {
  const now = { guest: [['Your name', 'Eve']], visit: [['Day', '20']] }
  assert.deepEqual(changedSince(shownText(shown), now), ['guest', 'dinner', 'visit'])
})

test('a page that does not say what it has shown is out of date', () => {
  for (const sent of [null, '', 'yes', '[]', '{"guest":1}', '{', new File(['{}'], 'x')])
    assert.deepEqual(changedSince(sent, shown), [])
})

test('of two answers with one label neither may change unseen', () => {
  const shownOf = (one: string, other: string) =>
    shownByLabel([
      ['Day', '20'],
      ['Name', one],
      ['Name', other],
    ])
  assert.deepEqual(changedSince(shownText(shownOf('Sam', 'Eve')), shownOf('Bob', 'Eve')), ['Name'])
  assert.deepEqual(changedSince(shownText(shownOf('Sam', 'Eve')), shownOf('Sam', 'Bob')), ['Name'])
  assert.equal(changedSince(shownText(shownOf('Sam', 'Eve')), shownOf('Sam', 'Eve')), undefined)
})

test('an answer whose label no other has is known to the pages of an earlier release', () => {
  assert.deepEqual(shownByLabel([['Day', '20']]), { Day: '20' })
})
