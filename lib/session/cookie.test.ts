import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieAttributes, cookieName, peek, sealLength } from './cookie.ts'
import { seal, unseal } from './seal.ts'

const secret = { id: 1234567890, value: 'x'.repeat(32) }
const soon = Date.now() / 1000 + 60 * 60
const content = (d: unknown) => ({ k: 'hero', v: 1, f: 1, l: 2, u: 3, d })

test('no script can read a cookie, no other site can send a form with it, and none goes without TLS', () => {
  const { httpOnly, sameSite, secure } = cookieAttributes(true, 60)
  assert.deepEqual([httpOnly, sameSite, secure], [true, 'lax', true])
  // Without one of these a browser refuses the name (RFC 6265bis, section 4.1.3.2).
  assert.match(cookieName('hero', true), /^__Host-/)
  assert.equal(cookieAttributes(true, 60).path, '/')
})

test('a seal opens only with the secret that made it', async () => {
  const sealed = await seal(content('Ada'), secret, soon)
  assert.deepEqual(await unseal(sealed, [secret]), { content: content('Ada') })
  assert.deepEqual(await unseal(sealed, [{ ...secret, id: 2 }]), { error: 'unknown secret' })
  const other = { ...secret, value: 'y'.repeat(32) }
  assert.deepEqual(await unseal(sealed, [other]), { error: 'tampered' })
})

test('a seal of which any character was changed does not open', async () => {
  const letters = 'AZaz019-_.~*= '
  for (const value of ['Ada', 'Adam', 'Adams']) {
    const sealed = await seal(content(value), secret, soon)
    const ends = [...letters].flatMap((letter) => [sealed + letter, letter + sealed])
    const changes = Array.from(sealed, (before, at) =>
      ['', ...letters]
        .filter((letter) => letter !== before)
        .map((letter) => sealed.slice(0, at) + letter + sealed.slice(at + 1)),
    )
    for (const changed of [...ends, ...changes.flat()]) {
      assert.ok('error' in (await unseal(changed, [secret])), changed)
    }
  }
})

test('a seal into which any character was put does not open', async () => {
  const sealed = await seal(content('Ada'), secret, soon)
  for (const letter of ' A*=+/\t\xa0') {
    for (let at = 0; at <= sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + letter + sealed.slice(at)
      assert.ok('error' in (await unseal(changed, [secret])), changed)
    }
  }
})

test('every seal expires', async () => {
  for (const until of [Number.POSITIVE_INFINITY, Number.NaN]) {
    await assert.rejects(seal(content(''), secret, until), RangeError)
  }
  for (const until of [soon, Date.now() / 1000]) {
    const sealed = await seal(content(''), secret, until)
    assert.ok(Math.abs(peek(sealed).expiresAt - until) < 60)
  }
})

test('the length of a seal is computed before it is made, to the byte', async () => {
  for (let length = 0; length < 100; length += 1) {
    const value = content('é'.repeat(length))
    const sealed = await seal(value, secret, soon)
    assert.equal(sealed.length, sealLength(Buffer.byteLength(JSON.stringify(value)), secret))
  }
})
