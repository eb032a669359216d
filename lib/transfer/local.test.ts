import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { countDelivery, deliveryCount } from '#lib/delivery/quota.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { contentOf } from '#lib/session/entry-cookie.ts'
import { browser } from './browser.fixture.ts'
import { compare } from './compare.ts'
import { entryFinder, savePending } from './pending-import.ts'
import { exportContents } from './transfer.ts'

const note = { title: 'Your note', schema: z.string() }
const find = entryFinder({ note, deliveries: deliveryCount.entry }, () => undefined)

/** What is about this browser alone: how often it has sent something, and what a transfer has left. */
const LOCAL = ['deliveries', 'draft.~transfer', 'draft.~before']

/** A browser with a note, and with each entry that must stay in it. */
async function withAll() {
  const { context, session } = browser()
  await session.set('note', 'Milk')
  const contents = await exportContents(find, context)
  await countDelivery(context)
  await savePending('file', contents, context)
  await savePending('before', contents, context)
  for (const key of LOCAL) assert.ok(context.cookies.get(cookieName(key, true)), key)
  return context
}

test('what is about one browser never leaves it', async () => {
  const taken = await exportContents(find, await withAll())
  assert.deepEqual(
    taken.map(({ k }) => k),
    ['note'],
  )
})

test('what is about another browser can’t be brought into this one, whoever made the file', async () => {
  const context = await withAll()
  const contents = await Promise.all(['note', ...LOCAL].map((key) => contentOf(key, context)))
  const incoming = contents.filter((content) => content !== undefined)
  const found = await compare(incoming, find, browser().context)
  assert.deepEqual(
    found.map(({ key, state }) => [key, state]),
    [['note', 'new'], ...LOCAL.map((key) => [key, 'unreadable'])],
  )
  // Nothing of its content is shown.
  assert.deepEqual(
    found.slice(1).flatMap(({ answers }) => answers),
    [],
  )
})
