import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Overflow } from '#lib/session/budget.ts'
import { bring } from './bring.ts'
import { browser, find, reloaded } from './browser.fixture.ts'
import { readOpened, saveOpened } from './opened.ts'
import { lastExpiry, openSeal, sealCode, takeContents } from './transfer.ts'

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
    assert.ok(opened)
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

test('any text that a browser can store travels unchanged', async () => {
  const text = fc.string({ maxLength: 600, unit: 'grapheme' })
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const [one, other] = [browser(), browser()]
      await one.session.set('note', any)
      const code = sealCode(await takeContents(find, one.context), one.context)
      const opened = openSeal('code', code, other.context)
      assert.ok('contents' in opened)
      await saveOpened({ contents: opened.contents, from: 'file' }, other.context)
      const waiting = await readOpened(reloaded(other).context)
      assert.ok(waiting)
      await bring(waiting.contents, find, other.context)
      assert.equal(await reloaded(other).session.get('note'), any)
    }),
    { numRuns: 50 },
  )
})
