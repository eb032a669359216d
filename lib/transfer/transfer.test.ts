import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { type Browser, browser, find } from './browser.fixture.ts'
import { compare } from './compare.ts'
import { entryFinder } from './opened.ts'
import { lastExpiry, openSeal, sealCode, sealFile, takeContents } from './transfer.ts'

const statesIn = async (from: Browser, to: Browser) =>
  Object.fromEntries(
    (await compare(await takeContents(find, from.context), find, to.context)).map(
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
  const before = other.context.jar.header()
  assert.deepEqual(await statesIn(one, other), {
    name: 'same',
    note: 'differs',
    'order.x1': 'new',
    'order.x2': 'ended',
  })
  assert.equal(other.context.jar.header(), before)
})

test('one entry is taken with its drafts, and without the others', async () => {
  const { context, session } = browser()
  await session.set('name', 'Ada')
  await session.set('order.x1', 'Tea')
  await session.set('order.x11', 'Tea')
  const taken = await takeContents(find, context, 'order.x1')
  assert.deepEqual(
    taken.map(({ k }) => k),
    ['order.x1'],
  )
})

test('a file opens until its last entry has expired, and a code for 15 minutes', async () => {
  const { clock, context, session } = browser()
  await session.set('name', 'Ada')
  const contents = await takeContents(find, context)
  const file = sealFile(contents, lastExpiry(contents, find), context)
  const code = sealCode(contents, context)
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
  const contents = await takeContents(find, one.context)
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
