import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import type { Context } from './entry.ts'
import { deliverFlash, readFlash, saveFlash, withKeptFlash } from './flash.ts'
import { NGINX_BYTES } from './limits.ts'
import { RequestCookies } from './request-cookies.ts'

const { secrets } = parseEnv({ SESSION_SECRET: 'x'.repeat(43) })

const contextWith = (others = ''): Context => ({
  cookies: new RequestCookies(others, () => {}),
  now: () => 1_800_000_000,
  secrets,
  secure: true,
})

function saved(path: string, message: string, context = contextWith()) {
  saveFlash({ path, message }, false, context)
  return readFlash(context)
}

/** A browser with a message for a page, and what it is sent: the value and the seconds that it may keep it. */
function browserWith(path: string, scripted = false) {
  const written: [value: string, maxAge: number][] = []
  const cookies = new RequestCookies('', (_, value, { maxAge }) => written.push([value, maxAge]))
  const context = { ...contextWith(), cookies }
  saveFlash({ path, message: 'Saved' }, scripted, context)
  return { context, written, message: () => readFlash(context)?.message }
}

test('a message waits a minute for its page, in the browser and in its seal', () => {
  const { context, written } = browserWith('/')
  assert.deepEqual(
    written.map(([, maxAge]) => maxAge),
    [60],
  )
  const after = (seconds: number) => readFlash({ ...context, now: () => context.now() + seconds })
  assert.equal(after(59)?.message, 'Saved')
  assert.equal(after(60), undefined)
})

test('its page shows a message, and the browser does not keep it', () => {
  const { context, written, message } = browserWith('/success?name=Ada')
  deliverFlash('/success?name=Ada', true, context)
  assert.equal(message(), 'Saved')
  assert.equal(written.at(-1)?.[1], 0)
  const scripted = browserWith('/success', true)
  assert.equal(scripted.message(), 'Saved')
  assert.equal(scripted.written.at(-1)?.[1], 0)
})

test('another page, and a page that nobody sees yet, neither shows a message nor uses it up', () => {
  for (const [path, isPageView] of [
    ['/success', true],
    ['/success?name=Grace', true],
    ['/success?name=Ada', false],
  ] as const) {
    const { context, written, message } = browserWith('/success?name=Ada')
    deliverFlash(path, isPageView, context)
    assert.equal(message(), undefined, path)
    assert.equal(written.length, 1, path)
  }
})

test('a message that is out of date is deleted', () => {
  const { context, written, message } = browserWith('/')
  deliverFlash('/', true, { ...context, now: () => context.now() + 60 })
  assert.equal(message(), undefined)
  assert.deepEqual(written.at(-1), ['', 0])
})

test('a message is whole, also with an emoji in each place of the longest title', () => {
  for (const message of ['Saved', `“${'🦸'.repeat(80)}” was added`]) {
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
    assert.ok(context.cookies.bytes() <= Math.max(length, NGINX_BYTES), `${length}`)
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
