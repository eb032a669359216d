import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { NGINX_BYTES } from './budget.ts'
import type { Context } from './entry.ts'
import { readFlash, saveFlash, withKeptFlash } from './flash.ts'
import { Jar } from './jar.ts'

const { secrets } = parseEnv({ SESSION_SECRET: 'x'.repeat(43) })

const contextWith = (others = ''): Context => ({
  jar: new Jar(others, () => {}),
  now: () => 1_800_000_000,
  secrets,
  secure: true,
})

function saved(path: string, message: string, context = contextWith()) {
  saveFlash({ path, message }, false, context)
  return readFlash(context)
}

test('a message is whole, also with an emoji in each place of the longest title', () => {
  for (const message of ['Saved', `“${'🦸'.repeat(80)}” is added`]) {
    assert.equal(saved('/application/12345678/jobs?change=', message)?.message, message)
  }
})

test('a message that is too long is cut, between two characters', () => {
  for (const message of ['x'.repeat(5000), '🦸'.repeat(2000), '愛'.repeat(300)]) {
    const text = saved('/', message)?.message ?? ''
    assert.ok(text.length > 100 && text.endsWith('…'), text)
    assert.ok(message.startsWith(text.slice(0, -1)) && text.isWellFormed(), text)
  }
})

test('a message for an address that is too long is not saved, and is no error', () => {
  assert.equal(saved(`/session/take?entry=${'a'.repeat(3000)}`, 'Saved'), undefined)
})

test('a message never makes the Cookie header longer than nginx accepts', () => {
  for (let length = 7000; length < 8300; length += 50) {
    const context = contextWith(`theirs=${'x'.repeat(length - 'theirs='.length)}`)
    saveFlash({ path: '/', message: 'x'.repeat(300) }, false, context)
    assert.ok(context.jar.bytes() <= Math.max(length, NGINX_BYTES), `${length}`)
  }
})

const ATTRIBUTES = 'Path=/; Max-Age=0; Secure; HttpOnly; SameSite=lax'

test('a message that was for the page in the answer is kept if there is no page in it', () => {
  const kept = 'Path=/; Max-Age=60; Secure; HttpOnly; SameSite=lax'
  for (const name of ['__Host-keepsake.flash', 'keepsake.flash']) {
    assert.equal(withKeptFlash(`${name}=7.ab; ${ATTRIBUTES}`), `${name}=7.ab; ${kept}`)
  }
  const dated = `keepsake.flash=7.ab; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0`
  assert.equal(withKeptFlash(dated), 'keepsake.flash=7.ab; Path=/; Max-Age=60')
})

test('a message that is over, and any other cookie, stays as it is', () => {
  for (const cookie of [
    `keepsake.flash=; ${ATTRIBUTES}`,
    `keepsake.draft.hero=7.ab; ${ATTRIBUTES}`,
    `keepsake.flashlight=7.ab; ${ATTRIBUTES}`,
    'keepsake.flash=7.ab; Path=/; Max-Age=60',
  ]) {
    assert.equal(withKeptFlash(cookie), cookie)
  }
})
