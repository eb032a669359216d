import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { checkLabels, entryFor } from './entries.ts'
import { RequestCookies } from './request-cookies.ts'
import { createSession, defineSession } from './session.ts'

test('a key is rejected if another cookie has that name, or if no cookie can have it', () => {
  const entry = { title: 'An entry', schema: z.string() }
  for (const key of ['flash', 'draft', 'probe']) {
    const message = new RegExp(
      `an entry "${key}": the cookie of a ${key} has that name. Choose another`,
    )
    assert.throws(() => defineSession({ [key]: entry }), message)
  }
  for (const key of ['', 'a.b', 'two words', 'a=b', 'größe', 'a~2']) {
    assert.throws(
      () => defineSession({ [key]: entry }),
      /a key may only have the letters a to z/,
      key,
    )
  }
  defineSession({ name: entry, 'the_2-draft': entry, flashes: entry })
})

test('a cookie with a name that somebody made up is no entry', () => {
  const schema = z.string()
  const entries = { hero: { schema }, order: { schema, many: true } }
  assert.equal(entryFor(entries, 'hero'), entries.hero)
  assert.equal(entryFor(entries, 'order.x1'), entries.order)
  for (const key of ['', 'hero.x1', 'order', 'order.', 'constructor', 'toString', '__proto__']) {
    assert.equal(entryFor(entries, key), undefined, key)
  }
})

test('an entry with a field that has no label is rejected when it is defined', () => {
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

test('a value that could never be read again is not stored', async () => {
  const context = {
    cookies: new RequestCookies('', () => {}),
    now: () => Math.floor(Date.now() / 1000),
    secrets: [{ id: 1, value: 'x'.repeat(32) }] as const,
    secure: true,
  }
  const amount = z.string().transform(Number)
  const session = createSession({ amount: { title: 'Amount', schema: amount } }, context)
  await assert.rejects(session.set('amount', 7), /"amount" does not accept what it is to store/)
  assert.equal(context.cookies.header(), '')
})
