import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Overflow } from './budget.ts'
import type { Context } from './entry.ts'
import { Jar } from './jar.ts'
import { rehearsalOf } from './rehearsal.ts'
import { openSession } from './session.ts'

const dictionary = { note: { title: 'A note', schema: z.string() } }

function browser() {
  const written: string[] = []
  const context: Context = {
    jar: new Jar('', (name) => written.push(name)),
    now: () => Math.floor(Date.now() / 1000),
    secrets: [{ id: 1, value: 'x'.repeat(32) }],
    secure: false,
  }
  return { context, written }
}

test('what fits in a rehearsal is not there afterwards', async () => {
  const { context, written } = browser()
  const note = openSession(dictionary, context)
  await note.set('note', 'first')
  const rehearsed = openSession(dictionary, rehearsalOf(context))
  assert.equal(await rehearsed.get('note'), 'first')
  await rehearsed.set('note', 'second')
  assert.equal(await rehearsed.get('note'), 'second')
  assert.equal(await note.get('note'), 'first')
  assert.equal(written.length, 1)
})

test('what does not fit in a rehearsal would not fit', async () => {
  const rehearsed = openSession(dictionary, rehearsalOf(browser().context))
  await assert.rejects(rehearsed.set('note', 'x'.repeat(9000)), Overflow)
})
