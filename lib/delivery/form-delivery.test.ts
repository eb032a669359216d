import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { number } from '#lib/forms/kinds/number.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import type { Context } from '#lib/session/entry.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { defineDelivery, entryOf, readAnswers, saveAnswers } from './form-delivery.ts'
import { hashOf } from './message.ts'
import { newSending } from './sending.ts'

const schema = z.object({
  name: text({ title: 'Your name', missing: 'Enter your name' }),
  guests: number({ title: 'Guests', missing: 'Enter a number' }),
})

const party = defineDelivery('party', '/', schema, { to: 'party', title: 'Your party' })

const browser = (): Context => ({
  cookies: new RequestCookies('', () => {}),
  now: () => Math.floor(Date.now() / 1000),
  secrets: [{ id: 1, value: 'x'.repeat(32) }],
  secure: false,
})

const answers = { name: 'Ada', guests: 3 }

test('answers are read as they were saved, with what is known of their delivery', async () => {
  const context = browser()
  const sending = newSending('first')
  await saveAnswers(party, answers, sending, {}, context)
  const stored = await readAnswers(party, context)
  assert.deepEqual(stored?.answers, answers)
  assert.deepEqual(stored?.sending, { ...sending, endedAt: stored?.sending?.endedAt })
})

test('answers that were saved before the form was delivered are read', () => {
  const { schema } = entryOf(party).party
  assert.deepEqual(schema.parse({ ...answers }), answers)
})

test('the visitor sees the answers with their labels, and no reference that nobody knows', () => {
  const { describe } = entryOf(party).party
  const value = { ...answers, '@sending': newSending() }
  assert.deepEqual(describe(value), [
    ['Your name', 'Ada'],
    ['Guests', '3'],
  ])
})

const delivered = { reference: 'K7M2-9QXT', sentAt: 1_800_000_000, receipt: 'x' }

test('of answers that were sent the receipt is read, and the answers are not', async () => {
  const context = browser()
  await saveAnswers(party, answers, newSending('first'), { delivered }, context)
  const stored = await readAnswers(party, context)
  const sending = stored?.sending
  assert.ok(sending)
  assert.equal(sending.nonce, 'first')
  assert.equal(sending.hash, hashOf(answers))
  assert.deepEqual(sending.delivered, delivered)
  assert.equal(stored?.answers, undefined)
  const rows = entryOf(party).party.describe({ '@sending': sending })
  assert.deepEqual(
    rows.map(([label]) => label),
    ['Reference', 'Sent', 'Receipt'],
  )
})

test('what an earlier release stored of a message that was sent is read, with its answers', () => {
  const { schema, describe } = entryOf(party).party
  const { nonce, ...sending } = newSending('first')
  const old = { ...answers, reference: 'K7M2-9QXT', '@sending': { nonce, ...sending, delivered } }
  assert.deepEqual(describe(schema.parse(old)).slice(0, 3), [
    ['Your name', 'Ada'],
    ['Guests', '3'],
    ['Reference', 'K7M2-9QXT'],
  ])
})
