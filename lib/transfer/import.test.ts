import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '#lib/random.fixture.ts'
import { Overflow } from '#lib/session/limits.ts'
import { browser, find, reloaded } from './browser.fixture.ts'
import { importEntries } from './import.ts'
import { readPending, savePending } from './pending-import.ts'
import { exportContents, lastExpiry, openSeal, sealCode } from './transfer.ts'

test('the lifetimes of what is brought go on', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('name', 'Ada')
  const before = await one.session.open('name')
  const contents = await exportContents(find, one.context)
  assert.equal(lastExpiry(contents, find), before?.expiresAt)
  other.clock.seconds += 900
  await importEntries(contents, find, other.context)
  assert.deepEqual(await reloaded(other).session.open('name'), before)
  other.clock.seconds += 101
  assert.equal(await reloaded(other).session.open('name'), undefined)
})

test('what was replaced can be taken back, and then the other again', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('note', 'Milk')
  await other.session.set('note', 'Bread')
  await importEntries(await exportContents(find, one.context), find, other.context)
  let later = other
  for (const [now, before] of [
    ['Milk', 'Bread'],
    ['Bread', 'Milk'],
    ['Milk', 'Bread'],
  ]) {
    later = reloaded(later)
    assert.equal(await later.session.get('note'), now)
    const opened = await readPending('before', later.context)
    assert.ok(opened)
    assert.equal(opened.contents[0]?.d, before)
    await importEntries(opened.contents, find, later.context)
  }
})

test('what one transfer has replaced can be taken back after a second one too', async () => {
  const [one, second, other] = [browser(), browser(), browser()]
  await one.session.set('note', 'Milk')
  await second.session.set('note', 'Tea')
  await second.session.set('name', 'Ada')
  await other.session.set('note', 'Bread')
  await other.session.set('name', 'Grace')
  for (const from of [one, second]) {
    const contents = await exportContents(find, from.context)
    await savePending('file', contents, other.context)
    assert.deepEqual(await importEntries(contents, find, other.context), [])
  }
  const waiting = await readPending('before', reloaded(other).context)
  const before = waiting?.contents.map(({ d }) => d)
  assert.deepEqual(before?.sort(), ['Bread', 'Grace', 'Milk'])
  assert.equal(waiting?.expiresAt, other.clock.seconds + 900)
})

test('what can’t be kept of what was replaced is named, and the newest stays', async () => {
  const other = browser()
  const text = (letter: string) => letter + randomBytes(900).toString('base64')
  await other.session.set('note', text('a'))
  await other.session.set('name', text('n'))
  const lost: unknown[] = []
  for (const letter of 'bcd') {
    const one = browser()
    await one.session.set('note', text(letter))
    const gone = await importEntries(await exportContents(find, one.context), find, other.context)
    lost.push(...gone.map(({ d }) => `${d}`[0]))
  }
  const before =
    (await readPending('before', other.context))?.contents.map(({ d }) => `${d}`[0]) ?? []
  assert.equal(before[0], 'c')
  assert.ok(lost.length > 0)
  assert.deepEqual([...before, ...lost].sort(), ['a', 'b', 'c'])
})

test('what was replaced can still be read after many transfers, however well it is packed', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('note', 'Milk')
  await other.session.set('note', 'Bread'.padEnd(2600))
  const moment = other.clock.seconds
  const times = { k: 'note', v: 1, f: moment, l: moment, u: moment }
  // 24 of them are almost as much as can be unpacked.
  const earlier = Array.from({ length: 24 }, (_, at) => ({ ...times, d: `${at}`.padEnd(2600) }))
  await savePending('before', earlier, other.context)
  assert.equal((await readPending('before', other.context))?.contents.length, 24)
  await importEntries(await exportContents(find, one.context), find, other.context)
  assert.equal((await readPending('before', other.context))?.contents[0]?.d, 'Bread'.padEnd(2600))
})

test('a file that is open is not what this browser had before', async () => {
  const { context, session } = browser()
  await session.set('note', 'Milk')
  await savePending('file', await exportContents(find, context), context)
  assert.ok(await readPending('file', context))
  assert.equal(await readPending('before', context), undefined)
})

test('if there is no room for all of it, nothing has changed', async () => {
  const [one, other] = [browser(), browser()]
  const text = (length: number) => 'x'.repeat(length)
  await one.session.set('name', 'Ada')
  await one.session.set('note', text(2500))
  await other.session.set('order.x1', text(1500))
  const before = other.context.cookies.header()
  await assert.rejects(
    importEntries(await exportContents(find, one.context), find, other.context),
    Overflow,
  )
  assert.equal(other.context.cookies.header(), before)
})

test('what frees the room comes before what needs it', async () => {
  const [one, other] = [browser(), browser()]
  await one.session.set('name', 'x'.repeat(2500))
  await one.session.set('note', 'y')
  await other.session.set('name', 'x')
  await other.session.set('note', 'y'.repeat(2500))
  await importEntries(await exportContents(find, one.context), find, other.context)
  assert.equal(await reloaded(other).session.get('note'), 'y')
})

test('any text that a browser can store travels unchanged', async () => {
  const text = fc.string({ maxLength: 600, unit: 'grapheme' })
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const [one, other] = [browser(), browser()]
      await one.session.set('note', any)
      const code = sealCode(await exportContents(find, one.context), one.context)
      const opened = openSeal('code', code, other.context)
      assert.ok('contents' in opened)
      await savePending('file', opened.contents, other.context)
      const waiting = await readPending('file', reloaded(other).context)
      assert.ok(waiting)
      await importEntries(waiting.contents, find, other.context)
      assert.equal(await reloaded(other).session.get('note'), any)
    }),
    { numRuns: runs(50) },
  )
})
