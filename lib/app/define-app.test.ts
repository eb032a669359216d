import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineDelivery } from '#lib/delivery/form-delivery.ts'
import { defineForm } from '#lib/forms/form.ts'
import { followUp } from '#lib/forms/kinds/follow-up.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import { yesNo } from '#lib/forms/kinds/yes-no.tsx'
import { defineJourney } from '#lib/journeys/journey.ts'
import { defineEntry } from '#lib/session/entry.ts'
import { defineApp } from './define-app.ts'

const wish = z.object({ wish: text({ title: 'Wish' }) })

const journeyOf = (id: string, resultId: string, schema: z.ZodObject = wish) =>
  defineJourney({
    id,
    path: `/${id}`,
    title: 'A trip',
    steps: { wish: { title: 'Wish', schema } },
    result: { id: resultId, title: 'A ticket', schema: z.string() },
  })

const formOf = (id: string, schema = wish) =>
  defineForm(id, '/form' as '/', schema, { title: 'Your wish' })

const deliveryOf = (id: string) =>
  defineDelivery(id, '/sent' as '/', wish, { title: 'Your question', to: id })

test('a list stores what each of its parts stores, and how often a browser has sent', () => {
  const search = defineForm('search', '/', wish, { title: 'A search', stores: false })
  const order = defineEntry('order', { title: 'Your order', schema: z.string(), many: true })
  const trip = journeyOf('trip', 'ticket')
  const { entries } = defineApp([formOf('hero'), search, deliveryOf('note'), trip, order])
  const keys = ['deliveries', 'hero', 'note', 'order', 'ticket', 'trip']
  assert.deepEqual(Object.keys(entries).sort(), keys)
})

test('an entry of a form is used on its page, and on those that it names', () => {
  const form = defineForm('hero', '/', wish, { title: 'Your hero', usedOn: ['/session'] })
  assert.deepEqual(defineApp([form]).entries.hero.usedOn, ['/', '/session'])
})

test('two parts with one id are refused, whatever they are', () => {
  const both = [
    formOf('trip'),
    deliveryOf('trip'),
    journeyOf('trip', 'ticket'),
    journeyOf('tour', 'trip'),
  ]
  for (const one of both) {
    for (const other of [...both, defineEntry('trip', { title: 'A trip', schema: z.string() })]) {
      assert.throws(() => defineApp([one, other]), /stores two things as "t(rip|our)"/)
    }
  }
  assert.throws(() => defineApp([formOf('deliveries')]), /stores two things as "deliveries"/)
  assert.throws(
    () => defineApp([journeyOf('trip', 'ticket'), journeyOf('stay', 'ticket')]),
    /stores two things as "ticket"/,
  )
})

test('a form without a title is refused', () => {
  const untitled = defineForm('search', '/', wish)
  // @ts-expect-error: TypeScript refuses it too.
  assert.throws(() => defineApp([untitled]), /The form "search" has no title/)
})

test('a form that can’t be drawn is refused before anybody opens it', () => {
  const broken = z.object({
    pet: yesNo({ title: 'A pet', missing: 'Choose' }),
    pets: followUp({ pet: 'yes' }, text({ title: 'Which' })),
  })
  const reason = /"pets" follows up on "pet", .* below "yes". It has \["true","false"\]/
  const form = defineForm('x', '/', broken, { title: 'A pet' })
  for (const part of [form, journeyOf('trip', 'ticket', broken)]) {
    assert.throws(() => defineApp([part]), reason)
  }
})

test('the form of a page is found by its path, and the name of a form or journey by its id', () => {
  const note = deliveryOf('note')
  const { formAt, titleOf } = defineApp([formOf('hero'), note, journeyOf('trip', 'ticket')])
  assert.equal(formAt('/sent'), note.form)
  assert.equal(formAt('/trip/aaaaaaaa/wish')?.fields[0]?.title, 'Wish')
  assert.equal(formAt('/nothing'), undefined)
  assert.deepEqual(['hero', 'note', 'trip', 'ticket'].map(titleOf), [
    'Your wish',
    'Your question',
    'A trip',
    undefined,
  ])
})

test('each cookie has its entry, and a draft the name of its form', () => {
  const { entryOfKey } = defineApp([
    formOf('hero'),
    deliveryOf('note'),
    journeyOf('trip', 'ticket'),
  ])
  const keys = ['hero', 'note', 'trip.aaaaaaaa', 'ticket.aaaaaaaa', 'deliveries', 'draft.note']
  assert.deepEqual(
    keys.map((key) => entryOfKey(key)?.title),
    [
      'Your wish',
      'Your question',
      'A trip, in progress',
      'A ticket',
      'How many times you have sent a form',
      'Unfinished: Your question',
    ],
  )
  assert.equal(entryOfKey('heroes'), undefined)
})

test('anybody may make up the run in a cookie or in an address', () => {
  const { entryOfKey, formAt } = defineApp([journeyOf('trip', 'ticket')])
  for (const run of ['', '!!', '~2', 'aaaaaaa', '%00', '__proto__!']) {
    assert.equal(entryOfKey(`draft.trip.${run}.wish`)?.title, 'An unfinished form', run)
    assert.equal(formAt(`/trip/${run}/wish`), undefined, run)
  }
})
