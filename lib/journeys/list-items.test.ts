import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answers, defineJourney } from './journey.ts'
import { titleOfItem } from './list.ts'
import { neededLater } from './list-room.ts'
import { answer, begun, guest, party, withAda } from './party.fixture.ts'
import { dependentSteps } from './progress.ts'
import { Run } from './run.ts'

const run = (answers: Answers) => new Run(party, answers)

test('a list that a deploy made a plain step is asked again, and its items are deleted', () => {
  const stored = { ...begun, 'wish.aaaa': { name: 'Ada' } }
  assert.equal(run({ ...withAda, ...stored, guests: { more: 'no' } }).next, 'wish')
  assert.deepEqual(answer(stored, 'wish', { wish: 'Soup' }), { ...begun, wish: { wish: 'Soup' } })
})

test('a visitor is warned that items are deleted, also before saying that there is no other', () => {
  const list = { item: guest, min: 0, max: 3, title: 'A guest', titleOf: () => '' }
  const guests = { title: 'Guests', list, when: { music: { music: 'yes' } } }
  const { deliverTo: _, ...rest } = party
  const asking = defineJourney({ ...rest, steps: { music: party.steps.music, guests } })
  const answers = { music: { music: 'yes' }, 'guests.aaaa': { name: 'Ada' } }
  assert.deepEqual(dependentSteps(asking, answers, 'music'), ['guests'])
})

test('the title of an item fits into a message, and an item without one has that of its list', () => {
  const { list } = party.steps.guests
  const titleOf = (name: string) => titleOfItem(list, { x: { name } }, 'x')
  assert.equal(titleOf(' Ada '), 'Ada')
  assert.equal(titleOf(' '), 'A guest')
  assert.equal(titleOf('🦸'.repeat(81)), `${'🦸'.repeat(80)}…`)
})

test('a list that was left empty says so where the answers are checked', () => {
  assert.deepEqual(run(begun).rows().slice(1), [])
  const empty = { ...begun, guests: { more: 'no' } }
  assert.deepEqual(run(empty).rows().slice(1), [['Guests', 'None']])
})

test('room is kept for questions that may still be asked, and not for those that can’t', () => {
  const unsure = neededLater(run({}))
  const sure = neededLater(run(begun))
  assert.ok(unsure > 160 && sure > 80 && sure < 160, `${unsure}, ${sure}`)
  assert.equal(neededLater(run(answer(begun, 'wish', { wish: 'Soup' }))), 0)
})
