import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { cookieName } from './cookie.ts'
import type { Context, Entry } from './entry.ts'
import { saveFlash } from './flash.ts'
import { Jar } from './jar.ts'
import { DRAFT, roomLeft } from './room.ts'
import { writeEntry } from './store.ts'

const text: Entry<z.ZodString> = { schema: z.string() }

/** A browser in which another site of the same host has left little room. */
function contextOf(): Context {
  const header = `other=${'x'.repeat(4000)}`
  const now = () => Math.floor(Date.now() / 1000)
  const secrets: Context['secrets'] = [{ id: 7, value: 'x'.repeat(32) }]
  return { jar: new Jar(header, () => {}), now, secrets, secure: true }
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
  assert.ok(context.jar.get(cookieName('flash', true)))
  assert.equal(roomLeft('note', 'hello', context), left)
  await writeEntry(`${DRAFT}.note`, text, 'a draft', context)
  assert.equal(roomLeft('note', 'hello', context), left)
})
