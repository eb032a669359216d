import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { deliveryEntries } from '#lib/delivery/allowance.ts'
import { defineDelivery, entryOf } from '#lib/delivery/form-delivery.ts'
import { defineForm } from '#lib/forms/form.ts'
import { followUp } from '#lib/forms/kinds/follow-up.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import { yesNo } from '#lib/forms/kinds/yes-no.tsx'
import { checkApp } from './check.ts'
import { defineJourney } from './journey.ts'
import { entriesOf } from './store.ts'

const wish = z.object({ wish: text({ title: 'Wish' }) })

const journeyAt = (path: string, id: string, resultId: string, schema: z.ZodObject = wish) =>
  defineJourney({
    id,
    path,
    title: id,
    steps: { wish: { title: 'Wish', schema } },
    result: { id: resultId, title: resultId, schema: z.string() },
  })

test('a journey without its entries, or with a key of another, is refused', () => {
  const trip = journeyAt('/trip', 'trip', 'ticket')
  const stay = journeyAt('/stay', 'stay', 'ticket')
  assert.doesNotThrow(() => checkApp(entriesOf(trip), [], [trip]))
  assert.throws(() => checkApp({}, [], [trip]), /"trip" has no entry "trip" in the dictionary/)
  assert.throws(
    () => checkApp({ ...entriesOf(trip), ...entriesOf(stay) }, [], [trip, stay]),
    /Two entries of the session have the key "ticket"/,
  )
})

const question = () => {
  const form = defineForm('question', '/question' as never, wish)
  return defineDelivery({ form, to: 'question', title: 'Your question' })
}

test('a delivery without its entries is refused, and is told which', () => {
  const asked = question()
  const forms = [asked.form]
  const whole = { ...entryOf(asked), ...deliveryEntries }
  assert.doesNotThrow(() => checkApp(whole, forms, []))
  const none = /"question" is delivered but has no entry .*: add \.\.\.entryOf/
  assert.throws(() => checkApp(deliveryEntries, forms, []), none)
  const count = /"question" is delivered, .* no entry "deliveries" .*: add \.\.\.deliveryEntries/
  assert.throws(() => checkApp(entryOf(asked), forms, []), count)
  const trip = defineJourney({
    id: 'trip',
    path: '/trip',
    title: 'A trip',
    deliverTo: 'trip',
    steps: { wish: { title: 'Wish', schema: wish } },
    result: { id: 'ticket', title: 'A ticket', schema: wish },
  })
  assert.throws(() => checkApp(entriesOf(trip), [], [trip]), /"trip" .* add \.\.\.deliveryEntries/)
  assert.doesNotThrow(() => checkApp({ ...entriesOf(trip), ...deliveryEntries }, [], [trip]))
})

test('a journey or a delivered form that is in the dictionary alone is refused', () => {
  const trip = journeyAt('/trip', 'trip', 'ticket')
  assert.throws(() => checkApp(entriesOf(trip), [], []), /"trip" .* add it to journeys/)
  assert.throws(() => checkApp(entryOf(question()), [], []), /"question" .* add it to forms/)
})

test('a form that can’t be drawn is refused before anybody opens it', () => {
  const broken = z.object({
    pet: yesNo({ title: 'A pet', missing: 'Choose' }),
    pets: followUp({ pet: 'yes' }, text({ title: 'Which' })),
  })
  const reason = /"pets" follows up on "pet", .* below "yes". It has \["true","false"\]/
  assert.throws(() => checkApp({}, [defineForm('x', '/', broken)], []), reason)
  const trip = journeyAt('/trip', 'trip', 'ticket', broken)
  assert.throws(() => checkApp(entriesOf(trip), [], [trip]), reason)
})
