import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieName } from './cookie.ts'
import type { Context } from './entry.ts'
import { deleteProbe, provesCookies } from './probe.ts'
import { RequestCookies } from './request-cookies.ts'

const NOW = 1_800_000_000

function browser(header = '', secure = true) {
  const written: [name: string, maxAge: number][] = []
  const cookies = new RequestCookies(header, (name, _, { maxAge }) => written.push([name, maxAge]))
  const context: Context = {
    cookies,
    now: () => NOW,
    secrets: [{ id: 1, value: 'x' }],
    secure,
  }
  return { context, written, header: () => cookies.header() }
}

test('a browser that brings any cookie of ours is asked nothing', () => {
  for (const key of ['hero', 'probe', 'flash']) {
    const { context, written } = browser(`a=b; ${cookieName(key, true)}=x`)
    assert.equal(provesCookies('/heroes', context), true)
    assert.deepEqual(written, [])
  }
})

test('a browser that brings none is sent to the same address with a cookie, once', () => {
  const { context, written } = browser('a=b')
  assert.equal(
    provesCookies('/test/a%20b?change=&x=1', context),
    `/test/a%20b?change=&x=1&cookies=${NOW}`,
  )
  assert.deepEqual(written, [['__Host-keepsake.probe', 60]])
  for (const at of [NOW, NOW - 59, NOW + 2])
    assert.equal(provesCookies(`/heroes?cookies=${at}`, browser('a=b').context), false)
})

test('an old address with the mark says nothing about the browser that opens it', () => {
  for (const mark of ['', 'x', '0', 'NaN', '-1', `${NOW - 60}`, `${NOW + 99}`, '9'.repeat(999)])
    assert.equal(
      provesCookies(`/heroes?cookies=${mark}&cookies=${NOW}`, browser('a=b').context),
      `/heroes?cookies=${NOW}`,
    )
  const { context, written } = browser('a=b')
  assert.equal(provesCookies(`/heroes?cookies=${NOW}`, context), false)
  // A visitor who allows cookies now is not refused again.
  assert.deepEqual(written, [['__Host-keepsake.probe', 60]])
})

test('a browser is never sent to another host, whatever the address is', () => {
  for (const [path, target] of [
    ['//evil.org/x', '/evil.org/x?cookies=NOW'],
    ['//a//evil.org/x', '/a//evil.org/x?cookies=NOW'],
    ['///', '/?cookies=NOW'],
    ['/\\evil.org', '/evil.org?cookies=NOW'],
    ['//?x=//evil.org', '/?x=%2F%2Fevil.org&cookies=NOW'],
    ['//[', '/[?cookies=NOW'],
  ] as const)
    assert.equal(provesCookies(path, browser('a=b').context), target.replace('NOW', `${NOW}`))
})

test('a cookie of another kind of connection proves nothing', () => {
  const { context } = browser(`${cookieName('hero', false)}=x`)
  assert.equal(typeof provesCookies('/heroes', context), 'string')
})

test('no page sees the cookie, and the browser does not keep it', () => {
  const { context, written, header } = browser('__Host-keepsake.probe=1; a=b')
  deleteProbe(context, false)
  assert.equal(header(), 'a=b')
  assert.deepEqual(written, [['__Host-keepsake.probe', 0]])
  const other = browser('a=b')
  deleteProbe(other.context, false)
  assert.deepEqual(other.written, [])
  const sending = browser('__Host-keepsake.probe=1; a=b')
  deleteProbe(sending.context, true)
  assert.equal(sending.header(), 'a=b')
  assert.deepEqual(sending.written, [])
})
