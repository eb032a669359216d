import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { COOKIE_BYTES, cookieName } from './cookie.ts'
import type { Context, Entry } from './entry.ts'
import { writeEntry } from './entry-cookie.ts'
import { saveFlash } from './flash.ts'
import { ENTRY_LIMITS, NO_LIMITS, Overflow } from './limits.ts'
import { RequestCookies } from './request-cookies.ts'
import { hasRoomForAnswer, roomLeft, saveMakingRoom, TEMPORARY } from './room.ts'
import { createSession } from './session.ts'

const text: Entry<z.ZodString> = { schema: z.string() }

/** A browser in which another site of the same host has left little room. */
function contextOf(theirs = 4000): Context {
  const header = `other=${'x'.repeat(theirs)}`
  const now = () => Math.floor(Date.now() / 1000)
  const secrets: Context['secrets'] = [{ id: 7, value: 'x'.repeat(32) }]
  return { cookies: new RequestCookies(header, () => {}), now, secrets, secure: true }
}

test('a value may grow by the room that is left, and not by more', async () => {
  const context = contextOf()
  await writeEntry('note', text, 'hello', context)
  const left = roomLeft('note', 'hello', context)
  await writeEntry('note', text, 'hello'.padEnd(5 + left), context)
  await assert.rejects(writeEntry('note', text, 'hello'.padEnd(55 + left), context), /the limit is/)
})

test('a message and drafts take no room from a value, because they are gone before it is saved', async () => {
  const context = contextOf()
  await writeEntry('note', text, 'hello', context)
  const left = roomLeft('note', 'hello', context)
  await saveFlash({ path: '/', message: 'The note is saved' }, false, context)
  assert.ok(context.cookies.get(cookieName('flash', true)))
  assert.equal(roomLeft('note', 'hello', context), left)
  await writeEntry(`${TEMPORARY}note`, text, 'a draft', context)
  assert.equal(roomLeft('note', 'hello', context), left)
})

/** In bytes. nginx refuses a request with more, and no page is shown any more. */
const NGINX = 8192 - 'Cookie: other=\r\n'.length

test('a form is accepted only if a message fits, and with input the draft too, beside what stays', async () => {
  for (const [theirs, isTyped, expected] of [
    [NGINX - 700, false, true],
    [NGINX - 699, false, false],
    [NGINX - 1900, true, true],
    [NGINX - 1899, true, false],
  ] as const) {
    assert.equal(hasRoomForAnswer(contextOf(theirs), isTyped), expected, `${theirs} ${isTyped}`)
  }
  const context = contextOf(NGINX - 1900)
  await writeEntry(`${TEMPORARY}note`, text, 'it was rejected before', context, {}, NO_LIMITS)
  saveFlash({ path: '/', message: 'What came before' }, false, context)
  assert.equal(hasRoomForAnswer(context, true), true, 'what passes makes room')
})

test('a value takes the room of drafts, but deletes none if that would not be enough', async () => {
  const drafts = async (theirs: number) => {
    const context = contextOf(theirs)
    const session = createSession({ note: text }, context)
    await writeEntry(`${TEMPORARY}form`, text, 'x'.repeat(500), context, {}, NO_LIMITS)
    const saved = session.set('note', 'x'.repeat(500)).then(
      () => true,
      (error) => {
        assert.ok(error instanceof Overflow)
        return false
      },
    )
    return [await saved, context.cookies.keys(true)]
  }
  assert.deepEqual(await drafts(4000), [true, ['draft.form', 'note']])
  assert.deepEqual(await drafts(5000), [true, ['note']])
  assert.deepEqual(await drafts(5500), [false, ['draft.form']])
})

test('no room is made for a value that is too long for any browser', async () => {
  const context = contextOf(0)
  await writeEntry(`${TEMPORARY}form`, text, 'x'.repeat(500), context)
  const tooLong = new Overflow('The cookie', COOKIE_BYTES + 1, ENTRY_LIMITS.cookie)
  const save = () => Promise.reject(tooLong)
  await assert.rejects(saveMakingRoom(save, context), tooLong)
  assert.deepEqual(context.cookies.keys(true), ['draft.form'])
})
