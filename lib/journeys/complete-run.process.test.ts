import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { text } from '#lib/forms/kinds/text.tsx'
import { messageOf } from './complete-run.ts'
import { defineJourney } from './journey.ts'
import { Run } from './run.ts'

Object.assign(process.env, {
  SESSION_SECRET: 'x'.repeat(32),
  DELIVER_TO: 'https://example.org/receive',
  DELIVERY_SECRET: `whsec_${Buffer.alloc(32, 'k').toString('base64')}`,
})

const schema = z.object({ name: text({ title: 'Your name', missing: 'Enter your name' }) })

const definition = {
  id: 'booking',
  path: '/booking',
  title: 'A booking',
  steps: { guest: { title: 'Guest', schema } },
  result: { id: 'ticket', title: 'A ticket', version: 3, schema },
}
const booking = defineJourney({ ...definition, deliverTo: 'booking' })

const run = (createdAt = 1_800_000_000, name = 'Sam') =>
  new Run(booking, { guest: { name } }, { createdAt })
const idOf = (id: string, answered: ReturnType<typeof run>) => messageOf(booking, id, answered)?.id

test('a run becomes a message with its answers by step, and with their labels', () => {
  const message = messageOf(booking, 'aaaaaaaa', run())?.message
  assert.equal(message?.form, 'booking')
  assert.equal(message?.version, 3)
  assert.deepEqual(message?.answers, { guest: { name: 'Sam' } })
  assert.deepEqual(message?.labelled, [['Your name', 'Sam']])
})

test('each try of a run has the same id, and another run or other answers have another', () => {
  const id = idOf('aaaaaaaa', run())
  assert.equal(idOf('aaaaaaaa', run()), id)
  assert.notEqual(idOf('bbbbbbbb', run()), id)
  assert.notEqual(idOf('aaaaaaaa', run(1_800_000_000, 'Eve')), id)
})

test('a run whose name somebody chose has another id than the run that had the name before', () => {
  assert.notEqual(idOf('aaaaaaaa', run(1_800_000_001)), idOf('aaaaaaaa', run()))
})

test('a journey without a delivery sends nothing', () => {
  assert.equal(messageOf(defineJourney(definition), 'aaaaaaaa', run()), undefined)
})

test('a result that can not have a receipt beside it is refused', () => {
  const result = { ...definition.result, schema: z.string() }
  assert.throws(
    () => defineJourney({ ...definition, result, deliverTo: 'booking' }),
    /the result of a delivery must be an object/,
  )
})
