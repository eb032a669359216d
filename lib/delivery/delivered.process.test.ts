import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import {
  DELIVERED_BYTES,
  deliveredOf,
  joinDelivered,
  splitDelivered,
  textOf,
  withDelivered,
  withReceipt,
} from './delivered.ts'
import { prepared } from './message.fixture.ts'

Object.assign(process.env, { SESSION_SECRET: 'x'.repeat(32) })

const entry = { title: 'A ticket', schema: z.object({ name: z.string().meta({ title: 'Name' }) }) }
const delivered = deliveredOf(prepared.message, 1_800_000_000)
const { reference } = prepared.message

test('what is kept of a delivery is stored beside a result whose schema does not know it', () => {
  const { schema, describe } = withDelivered(entry)
  const stored = schema.parse(joinDelivered({ name: 'Sam' }, delivered))
  assert.deepEqual(splitDelivered(stored), { value: { name: 'Sam' }, delivered })
  const rows = (describe as (value: unknown) => [string, string][])(stored)
  assert.deepEqual(rows.slice(0, 2), [
    ['Name', 'Sam'],
    ['Reference', reference],
  ])
})

test('a reference that the result has too is listed once', () => {
  const reference = z.string().meta({ title: 'Reference' })
  const { describe } = withDelivered({ title: 'A ticket', schema: z.object({ reference }) })
  const stored = joinDelivered({ reference: delivered.reference }, delivered)
  const rows = (describe as (value: unknown) => [string, string][])(stored)
  assert.deepEqual(
    rows.map(([label]) => label),
    ['Reference', 'Sent', 'Receipt'],
  )
})

test('a result that was stored before the journey had a delivery is read', () => {
  const stored = withDelivered(entry).schema.parse({ name: 'Sam' })
  assert.deepEqual(splitDelivered(stored), { value: { name: 'Sam' } })
})

test('it has the same length whenever it is made, and takes no more room than is reserved', () => {
  const form = 'a-form-with-a-long-name-of-forty-letters'
  const long = { ...prepared.message, form }
  const lengths = [1_800_000_000, 1_999_999_999].map(
    (sentAt) => JSON.stringify(joinDelivered({}, deliveredOf(long, sentAt))).length,
  )
  assert.equal(lengths[0], lengths[1])
  assert.ok(Number(lengths[0]) <= DELIVERED_BYTES, `${lengths[0]}`)
})

test('a copy to keep has a line for each answer, the reference, the time and the receipt', () => {
  assert.equal(
    textOf([['Your name', 'Ada']], delivered),
    `Your name: Ada\nReference: ${reference}\nSent: 15 January 2027 at 08:00:00 UTC\nReceipt: ${delivered.receipt}\n`,
  )
  assert.equal(textOf([['Your name', 'Ada']]), 'Your name: Ada\n')
})

test('a text that says the reference gets the other lines of the receipt', () => {
  const text = `Reference: ${reference}\nName: Sam`
  const lines = withReceipt(text, delivered).split('\n')
  assert.deepEqual(lines.slice(0, 2), text.split('\n'))
  assert.deepEqual(
    lines.slice(2).map((line) => line.split(':')[0]),
    ['Sent', 'Receipt', ''],
  )
})
