import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { z } from 'zod'
import { writeEntry } from '#lib/session/entry-cookie.ts'
import { sealToken } from '#lib/session/token.ts'
import { type Browser, browser, find } from './browser.fixture.ts'
import { compare } from './compare.ts'
import { entryFinder } from './pending-import.ts'
import { exportContents, lastExpiry, openSeal, sealCode, sealFile } from './transfer.ts'

const statesIn = async (from: Browser, to: Browser) =>
  Object.fromEntries(
    (await compare(await exportContents(find, from.context), find, to.context)).map(
      ({ key, state }) => [key, state],
    ),
  )

test('what one browser has is compared with what the other has, and nothing is written', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('name', 'Ada')
  await one.session.set('note', 'Milk')
  await one.session.set('order.x1', 'Tea')
  await one.session.set('order.x2', 'Tea')
  await one.session.set('count', 3)
  await other.session.set('name', 'Ada')
  await other.session.set('note', 'Bread')
  await other.session.set('bill.x2', 'Paid')
  const before = other.context.cookies.header()
  assert.deepEqual(await statesIn(one, other), {
    name: 'same',
    note: 'differs',
    'order.x1': 'new',
    'order.x2': 'ended',
  })
  assert.equal(other.context.cookies.header(), before)
})

test('one entry is taken with its drafts, and without the others', async () => {
  const { context, session } = browser()
  await session.set('name', 'Ada')
  await session.set('order.x1', 'Tea')
  await session.set('order.x11', 'Tea')
  for (const key of ['draft.order.x1.milk', 'draft.order.x11.milk', 'draft.name'])
    await writeEntry(key, { schema: z.string() }, 'Unfinished', context)
  const taken = await exportContents(find, context, 'order.x1')
  assert.deepEqual(
    taken.map(({ k }) => k),
    ['order.x1', 'draft.order.x1.milk'],
  )
})

test('a file opens until its last entry has expired, a code for 15 minutes, and neither as the other', async () => {
  const { clock, context, session } = browser()
  await session.set('name', 'Ada')
  const contents = await exportContents(find, context)
  const file = sealFile(contents, lastExpiry(contents, find), context)
  const code = sealCode(contents, context)
  assert.deepEqual(openSeal('file', code, context), { problem: 'changed' })
  assert.deepEqual(openSeal('code', file, context), { problem: 'changed' })
  clock.seconds += 899
  assert.deepEqual(openSeal('code', code, context), { contents })
  clock.seconds += 1
  assert.deepEqual(openSeal('code', code, context), { problem: 'expired' })
  clock.seconds += 99
  assert.deepEqual(openSeal('file', file, context), { contents })
  clock.seconds += 1
  assert.deepEqual(openSeal('file', file, context), { problem: 'expired' })
})

test('an entry of an older version migrates, and one that this app does not know stays out', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('note', 'Milk')
  await one.session.set('name', 'Ada')
  const contents = await exportContents(find, one.context)
  const later = entryFinder(
    {
      note: {
        title: 'Your note',
        schema: z.object({ text: z.string() }),
        version: 2,
        migrate: (text) => ({ text }),
      },
    },
    () => undefined,
  )
  const found = await compare(contents, later, other.context)
  assert.deepEqual(
    found.map(({ key, state }) => [key, state]),
    [
      ['note', 'new'],
      ['name', 'unreadable'],
    ],
  )
})

test('an entry that has expired on the way can’t be brought, and the others can', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('note', 'Milk')
  await one.session.set('name', 'Ada')
  const contents = await exportContents(find, one.context)
  other.clock.seconds += 1000
  const found = await compare(contents, find, other.context)
  assert.deepEqual(
    found.map(({ key, state }) => [key, state]),
    [
      ['note', 'new'],
      ['name', 'unreadable'],
    ],
  )
})

/** Opens a file with any content, which only a server of ours can have sealed. */
function openFile(content: string) {
  const { context } = browser()
  return openSeal(
    'file',
    sealToken('transfer file', brotliCompressSync(content), context.secrets),
    context,
  )
}

const empty = { v: 1, x: 1_900_000_000, e: [] }

test('a small file that would unpack to very much is refused while it is unpacked', () => {
  const padded = (length: number) => JSON.stringify(empty).padEnd(length)
  assert.deepEqual(openFile(padded(60_000)), { contents: [] })
  // The error of zlib, which stops there: the rest of the million bytes is never made.
  assert.throws(() => openFile(padded(1_000_000)), { code: 'ERR_BUFFER_TOO_LARGE' })
})

test('a file of another version of the app is told from one that was changed', () => {
  assert.deepEqual(openFile(JSON.stringify({ ...empty, v: 2 })), { problem: 'other version' })
})
