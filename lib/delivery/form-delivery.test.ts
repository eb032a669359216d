import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { number } from '#lib/forms/kinds/number.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import type { Context } from '#lib/session/entry.ts'
import { Jar } from '#lib/session/jar.ts'
import { defineDelivery, entryOf, readAnswers, saveAnswers } from './form-delivery.ts'
import { newSending } from './sending.ts'

const schema = z.object({
  name: text({ title: 'Your name', missing: 'Enter your name' }),
  guests: number({ title: 'Guests', missing: 'Enter a number' }),
})

const party = defineDelivery({
  form: defineForm('party', '/' as never, schema),
  to: 'party',
  title: 'Your party',
})

const browser = (): Context => ({
  jar: new Jar('', () => {}),
  now: () => Math.floor(Date.now() / 1000),
  secrets: [{ id: 1, value: 'x'.repeat(32) }],
  secure: false,
})

const answers = { name: 'Ada', guests: 3 }

test('answers are read as they were saved, with what is known of their delivery', async () => {
  const here = browser()
  const sending = newSending('first')
  await saveAnswers(party, { answers, reference: 'K7M2-9QXT', sending }, here)
  const stored = await readAnswers(party, here)
  assert.deepEqual(stored?.answers, answers)
  assert.equal(stored?.reference, 'K7M2-9QXT')
  assert.deepEqual(stored?.sending, sending)
})

test('answers that were saved before the form was delivered are read', () => {
  const { schema } = entryOf(party).party
  assert.deepEqual(schema.parse({ ...answers }), answers)
})

test('the visitor sees the answers and the reference with their labels', () => {
  const { describe } = entryOf(party).party
  const value = { ...answers, reference: 'K7M2-9QXT', '@sending': newSending() }
  assert.deepEqual(describe(value), [
    ['Your name', 'Ada'],
    ['Guests', '3'],
    ['Reference', 'K7M2-9QXT'],
  ])
})

test('a form that is delivered can have no field that is called as its reference', () => {
  const form = defineForm('order', '/' as never, z.object({ reference: text({ title: 'Order' }) }))
  assert.throws(
    () => defineDelivery({ form, to: 'order', title: 'Your order' }),
    /"order" is delivered, so it can't have a field "reference"/,
  )
})
