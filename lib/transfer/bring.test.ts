import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { parseEnv } from '#lib/config/env.ts'
import { Overflow } from '#lib/session/budget.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { Jar } from '#lib/session/jar.ts'
import { openSession } from '#lib/session/session.ts'
import { bring } from './bring.ts'
import { compare } from './compare.ts'
import { entryFinder, readOpened, saveOpened } from './opened.ts'
import { lastExpiry, openSeal, sealCode, sealFile, takeContents } from './transfer.ts'

const { secrets, secure } = parseEnv({ SESSION_SECRET: 'x'.repeat(43), NODE_ENV: 'production' })

const dictionary = {
  name: { title: 'Your name', schema: z.string(), idle: 1000, absolute: 5000 },
  note: { title: 'Your note', schema: z.string() },
  order: { title: 'Your order', schema: z.string(), many: true, endsAs: 'bill' },
  bill: { title: 'Your bill', schema: z.string(), many: true },
  count: { title: 'How often', schema: z.number(), local: true },
} satisfies Dictionary

const find = entryFinder(dictionary, () => undefined)

/** A browser, with a clock that can be set. */
function browser() {
  const clock = { seconds: 1_800_000_000 }
  const context = { jar: new Jar('', () => {}), now: () => clock.seconds, secrets, secure }
  return { clock, context, session: openSession(dictionary, context) }
}

type Browser = ReturnType<typeof browser>

/** The next request of the same browser: what was opened before is opened anew. */
function reloaded({ context: { jar }, clock }: Browser): Browser {
  const context = {
    jar: new Jar(jar.header(), () => {}),
    now: () => clock.seconds,
    secrets,
    secure,
  }
  return { clock, context, session: openSession(dictionary, context) }
}

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

test('the lifetimes of what is brought go on', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('name', 'Ada')
  const before = await one.session.open('name')
  const contents = await takeContents(find, one.context)
  assert.equal(lastExpiry(contents, find), before?.expiresAt)
  other.clock.seconds += 900
  await bring(contents, find, other.context)
  assert.deepEqual(await reloaded(other).session.open('name'), before)
  other.clock.seconds += 101
  assert.equal(await reloaded(other).session.open('name'), undefined)
})

test('what was replaced can be taken back, and then the other again', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('note', 'Milk')
  await other.session.set('note', 'Bread')
  await bring(await takeContents(find, one.context), find, other.context)
  let here = other
  for (const [now, before] of [
    ['Milk', 'Bread'],
    ['Bread', 'Milk'],
    ['Milk', 'Bread'],
  ]) {
    here = reloaded(here)
    assert.equal(await here.session.get('note'), now)
    const opened = await readOpened(here.context)
    assert.ok(opened && 'contents' in opened)
    assert.equal(opened.contents[0]?.d, before)
    await bring(opened.contents, find, here.context)
  }
})

test('if there is no room for all of it, nothing has changed', async () => {
  const [one, other] = [browser(), browser()]
  const text = (length: number) => 'x'.repeat(length)
  await one.session.set('name', 'Ada')
  await one.session.set('note', text(2500))
  await other.session.set('order.x1', text(1500))
  const before = other.context.jar.header()
  await assert.rejects(bring(await takeContents(find, one.context), find, other.context), Overflow)
  assert.equal(other.context.jar.header(), before)
})

test('what frees the room comes before what needs it', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('name', 'x'.repeat(2500))
  await one.session.set('note', 'y')
  await other.session.set('name', 'x')
  await other.session.set('note', 'y'.repeat(2500))
  await bring(await takeContents(find, one.context), find, other.context)
  assert.equal(await reloaded(other).session.get('note'), 'y')
})

test('a file opens until its last entry has expired, and a code for 15 minutes', async () => {
  const { clock, context, session } = browser()
  await session.set('name', 'Ada')
  const contents = await takeContents(find, context)
  const file = await sealFile(contents, lastExpiry(contents, find), context)
  const code = await sealCode(contents, context)
  clock.seconds += 899
  assert.deepEqual(await openSeal('code', code, context), { contents })
  clock.seconds += 1
  assert.deepEqual(await openSeal('code', code, context), { problem: 'expired' })
  clock.seconds += 99
  assert.deepEqual(await openSeal('file', file, context), { contents })
  clock.seconds += 1
  assert.deepEqual(await openSeal('file', file, context), { problem: 'expired' })
})

test('any text that a browser can store travels unchanged', async () => {
  const text = fc.string({ maxLength: 600, unit: 'grapheme' })
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const [one, other] = [browser(), browser()]
      await one.session.set('note', any)
      const code = await sealCode(await takeContents(find, one.context), one.context)
      const opened = await openSeal('code', code, other.context)
      assert.ok('contents' in opened)
      await saveOpened({ contents: opened.contents, from: 'file' }, other.context)
      const waiting = await readOpened(reloaded(other).context)
      assert.ok(waiting && 'contents' in waiting)
      await bring(waiting.contents, find, other.context)
      assert.equal(await reloaded(other).session.get('note'), any)
    }),
    { numRuns: 50 },
  )
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
