import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { parseEnv } from '../config/env.ts'
import { Jar } from '../session/cookie.ts'
import { checkLabels, type Dictionary, openSession } from '../session/session.ts'
import { keepDraft } from './draft.ts'
import { text } from './field.ts'
import { defineForm } from './form.ts'
import { inspect } from './inspect.ts'

const { secrets, secure } = parseEnv({ SESSION_SECRET: 'x'.repeat(43), NODE_ENV: 'production' })

const contextOf = () => ({
  jar: new Jar('', () => {}),
  now: () => Math.floor(Date.now() / 1000),
  secrets,
  secure,
})

const answersOf = (kept: Awaited<ReturnType<typeof inspect>>) => kept.map(({ answers }) => answers)

async function shownOf(schema: z.ZodType, value: unknown) {
  const dictionary: Dictionary = { order: { title: 'Your order', schema } }
  const context = contextOf()
  await openSession(dictionary, context).set('order', value)
  return answersOf(await inspect(dictionary, () => undefined, context))
}

test('what is kept is shown by its labels, and by none of the names in the code', async () => {
  const labelled = z.object({ email: text({ title: 'Your address' }) })
  assert.deepEqual(await shownOf(labelled, { email: 'a@b.c' }), [[['Your address', 'a@b.c']]])
  assert.deepEqual(await shownOf(z.number(), 3), [[['Your order', '3']]])
  const deep = z.record(z.string(), z.object({ sku: z.array(z.string()) }))
  const value = { first: { sku: ['x', 'y'] }, second: { sku: ['z'] } }
  assert.deepEqual(await shownOf(deep, value), [[['Your order', 'x, y, z']]])
  const nested = z.object({ to: z.object({ street: z.string() }).meta({ title: 'Sent to' }) })
  assert.deepEqual(await shownOf(nested, { to: { street: 'A road' } }), [[['Sent to', 'A road']]])
})

test('a draft is shown by the labels of its form, and without one by none', async () => {
  const form = defineForm(
    'order',
    '/',
    z.object({ email: text({ title: 'Your address' }), more: text({ title: 'More' }) }),
  )
  const context = contextOf()
  await keepDraft(form, { values: { email: 'a', more: 'b' }, notes: {} }, context)
  assert.deepEqual(
    answersOf(await inspect({}, (id) => (id === 'order' ? form : undefined), context)),
    [
      [
        ['Your address', 'a'],
        ['More', 'b'],
      ],
    ],
  )
  assert.deepEqual(answersOf(await inspect({}, () => undefined, context)), [
    [['What you typed', 'a, b']],
  ])
})

test('an entry with a field that has no label is refused when it is defined', () => {
  const schema = z.object({ reference: z.string() })
  assert.throws(
    () => checkLabels({ order: { title: 'Your order', schema } }),
    /The entry "order" has a field "reference" without a label/,
  )
  checkLabels({
    order: { title: 'Your order', schema, describe: () => [] },
    name: { title: 'Your name', schema: z.string() },
  })
})
