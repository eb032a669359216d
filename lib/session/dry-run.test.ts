import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { dryRun } from './dry-run.ts'
import type { Context } from './entry.ts'
import { Overflow } from './limits.ts'
import { RequestCookies } from './request-cookies.ts'
import { createSession } from './session.ts'

const entries = { note: { title: 'A note', schema: z.string() } }

function browser() {
  const written: string[] = []
  const context: Context = {
    cookies: new RequestCookies('', (name) => written.push(name)),
    now: () => Math.floor(Date.now() / 1000),
    secrets: [{ id: 1, value: 'x'.repeat(32) }],
    secure: false,
  }
  return { context, written }
}

test('what fits in a dry run is not there afterwards', async () => {
  const { context, written } = browser()
  const note = createSession(entries, context)
  await note.set('note', 'first')
  const tried = createSession(entries, dryRun(context))
  assert.equal(await tried.get('note'), 'first')
  await tried.set('note', 'second')
  assert.equal(await tried.get('note'), 'second')
  assert.equal(await note.get('note'), 'first')
  assert.equal(written.length, 1)
})

test('what does not fit in a dry run would not fit', async () => {
  const tried = createSession(entries, dryRun(browser().context))
  await assert.rejects(tried.set('note', 'x'.repeat(9000)), Overflow)
})
