import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { parseEnv } from '#lib/config/env.ts'
import { draftEntryFor, saveDraft } from '#lib/forms/draft.ts'
import { defineForm, type Form } from '#lib/forms/form.ts'
import { month } from '#lib/forms/kinds/month.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { storedSchema } from '#lib/forms/stored.ts'
import { type Entries, entryFor } from '#lib/session/entries.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { inspectSession, type StoredEntry } from './inspect.ts'

const { secrets, secure } = parseEnv({ SESSION_SECRET: 'x'.repeat(43), NODE_ENV: 'production' })

const contextOf = () => ({
  cookies: new RequestCookies('', () => {}),
  now: () => Math.floor(Date.now() / 1000),
  secrets,
  secure,
})

const answersOf = (stored: StoredEntry[]) => stored.map(({ answers }) => answers)

async function answersIn(schema: z.ZodType, value: unknown) {
  const entries: Entries = { order: { title: 'Your order', schema } }
  const context = contextOf()
  await createSession(entries, context).set('order', value)
  return answersOf(await inspectSession((key) => entryFor(entries, key), context))
}

test('a stored entry is shown with its labels, and never with names from the code', async () => {
  const labelled = z.object({ email: text({ title: 'Your address' }) })
  assert.deepEqual(await answersIn(labelled, { email: 'a@b.c' }), [[['Your address', 'a@b.c']]])
  const partial = labelled.partial()
  assert.deepEqual(await answersIn(partial, { email: 'a@b.c' }), [[['Your address', 'a@b.c']]])
  assert.deepEqual(await answersIn(z.number(), 3), [[['Your order', '3']]])
  const deep = z.record(z.string(), z.object({ sku: z.array(z.string()) }))
  const value = { first: { sku: ['x', 'y'] }, second: { sku: ['z'] } }
  assert.deepEqual(await answersIn(deep, value), [[['Your order', 'x, y, z']]])
  const nested = z.object({ to: z.object({ street: z.string() }).meta({ title: 'Sent to' }) })
  assert.deepEqual(await answersIn(nested, { to: { street: 'A road' } }), [[['Sent to', 'A road']]])
  const list = z.object({ all: z.array(labelled).meta({ title: 'All' }) })
  const two = { all: [{ email: 'a@b.c' }, { email: '' }] }
  const lines = 'Your address: a@b.c\n\nYour address: Not given'
  assert.deepEqual(await answersIn(list, two), [[['All', lines]]])
  assert.deepEqual(await answersIn(list, { all: [] }), [[['All', 'None']]])
})

test('the items of a stored list are shown with their labels, as a person would read them', async () => {
  const job = z.object({ role: text({ title: 'Role' }), from: month({ title: 'From' }) })
  const schema = z.object({ jobs: z.array(storedSchema(job)).meta({ title: 'Jobs' }) })
  const jobs = [
    { role: 'Cook', from: '2020-01' },
    { role: 'Clerk', from: '' },
  ]
  assert.deepEqual(await answersIn(schema, { jobs }), [
    [['Jobs', 'Role: Cook\nFrom: January 2020\n\nRole: Clerk\nFrom: Not given']],
  ])
})

test('a draft has the name of what its form saves, or its labels, and one can be told from another', async () => {
  const schema = z.object({ email: text({ title: 'Email' }), more: text({ title: 'More' }) })
  const context = contextOf()
  const forms = [
    defineForm('order', '/', schema, { title: 'Your order' }),
    defineForm('extra', '/', schema),
    defineForm('other', '/', schema),
  ]
  for (const form of forms) {
    await saveDraft(form, { values: { email: 'a', more: '' }, notes: {} }, context)
  }
  const stored = await inspectSession(
    (key) => draftEntryFor(key, (id) => forms.find((form) => form.id === id)),
    context,
  )
  assert.deepEqual(
    stored.map(({ title }) => title),
    ['Unfinished: Your order', 'Unfinished: Email, More (1)', 'Unfinished: Email, More (2)'],
  )
})

test('only the beginning of a seal is shown: a script could use the whole of it', async () => {
  const context = contextOf()
  const entries: Entries = { order: { title: 'Your order', schema: z.string() } }
  await createSession(entries, context).set('order', 'Tea')
  const [stored] = await inspectSession((key) => entryFor(entries, key), context)
  const sealed = context.cookies.get('__Host-keepsake.order') ?? ''
  assert.equal(stored?.sealStart, sealed.slice(0, 60))
  assert.ok(!JSON.stringify(stored).includes(sealed.slice(0, 61)))
})

test('a draft is shown with the labels of its form, and without labels if the form is unknown', async () => {
  const form = defineForm(
    'order',
    '/',
    z.object({ email: text({ title: 'Your address' }), more: text({ title: 'More' }) }),
  )
  const context = contextOf()
  await saveDraft(form, { values: { email: 'a', more: 'b' }, notes: {} }, context)
  const inspect = async (known: Form | undefined) =>
    answersOf(await inspectSession((key) => draftEntryFor(key, () => known), context))
  assert.deepEqual(await inspect(form), [
    [
      ['Your address', 'a'],
      ['More', 'b'],
    ],
  ])
  assert.deepEqual(await inspect(undefined), [[['What you typed', 'a, b']]])
})
