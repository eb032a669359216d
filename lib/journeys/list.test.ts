import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { describeAnswers } from './describe.ts'
import { type Answers, CHECK, defineJourney, isPageOf, stepFormWithId, stepUrl } from './journey.ts'
import { isItemId, itemsOf, newItemOf } from './list.ts'
import { neededLater } from './list-room.ts'
import { positionOf } from './position.ts'
import {
  allowedStep,
  dependentSteps,
  nextStep,
  valuesOf,
  withAnswer,
  withoutItem,
} from './progress.ts'

const guest = z.object({ name: text({ title: 'Name', missing: 'Enter a name', max: 9 }) })
const wish = z.object({ wish: text({ title: 'Wish', missing: 'Enter a wish' }) })
const pick = z.object({
  music: choice({ title: 'Music', missing: 'Choose', options: { yes: 'Yes', no: 'No' } }),
})

const party = defineJourney({
  id: 'party',
  path: '/party',
  title: 'A party',
  steps: {
    music: { title: 'Music?', schema: pick },
    guests: {
      title: 'Guests',
      list: { item: guest, min: 1, max: 3, title: 'A guest', titleOf: ({ name }) => name ?? '' },
    },
    song: { title: 'Song?', schema: wish, when: { music: { music: 'yes' } } },
    wish: { title: 'Wish?', schema: wish },
  },
  result: { id: 'invitation', title: 'An invitation', schema: z.string() },
})

const answer = (answers: Answers, name: string, values: Record<string, string>) =>
  withAnswer(party, answers, name, values)

const begun = answer({}, 'music', { music: 'no' })
const withAda = answer(begun, 'guests.aaaa', { name: ' Ada ' })
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

test('a list that a deploy made a plain step is asked again, and its items are deleted', () => {
  const stored = { ...begun, 'wish.aaaa': { name: 'Ada' } }
  assert.equal(nextStep(party, { ...withAda, ...stored, guests: { more: 'no' } }), 'wish')
  assert.deepEqual(answer(stored, 'wish', { wish: 'Soup' }), { ...begun, wish: { wish: 'Soup' } })
})

test('a visitor is warned that items are deleted, also before saying that there is no other', () => {
  const list = { item: guest, min: 0, max: 3, title: 'A guest', titleOf: () => '' }
  const guests = { title: 'Guests', list, when: { music: { music: 'yes' } } }
  const asking = defineJourney({ ...party, steps: { music: party.steps.music, guests } })
  const answers = { music: { music: 'yes' }, 'guests.aaaa': { name: 'Ada' } }
  assert.deepEqual(dependentSteps(asking, answers, 'music'), ['guests'])
})

test('a list that was left empty says so where the answers are checked', () => {
  assert.deepEqual(describeAnswers(party, begun).slice(1), [])
  const empty = { ...begun, guests: { more: 'no' } }
  assert.deepEqual(describeAnswers(party, empty).slice(1), [['Guests', 'None']])
})

test('room is kept for questions that may still be asked, and not for those that can’t', () => {
  const unsure = neededLater(party, {})
  const sure = neededLater(party, begun)
  assert.ok(unsure > 160 && sure > 80 && sure < 160, `${unsure}, ${sure}`)
  assert.equal(neededLater(party, answer(begun, 'wish', { wish: 'Soup' })), 0)
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
)

test('after any additions, changes and removals a list has what was typed, in order', () => {
  fc.assert(
    fc.property(fc.array(move), (moves) => {
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
          const step = 'more' in one ? 'guests' : 'music'
          answers = answer(answers, step, one)
        }
        // As in a cookie.
        answers = JSON.parse(JSON.stringify(answers))
      }
      const names = (valuesOf(party, answers).guests ?? []).map((value) => value?.name)
      assert.deepEqual(names, [...expected.values()])
      if (nextStep(party, answers) === CHECK) assert.ok(names.length > 0)
    }),
  )
})
