import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieName } from './cookie.ts'
import type { Context } from './entry.ts'
import { Jar } from './jar.ts'
import { deleteProbe, provesCookies } from './probe.ts'

function browser(header = '', secure = true) {
  const written: [name: string, maxAge: number][] = []
  const jar = new Jar(header, (name, _, { maxAge }) => written.push([name, maxAge]))
  const context: Context = { jar, now: () => 0, secrets: [{ id: 1, value: 'x' }], secure }
  return { context, written, header: () => jar.header() }
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
    '/test/a%20b?change=&x=1&cookies=',
  )
  assert.deepEqual(written, [['__Host-keepsake.probe', 60]])
  assert.equal(provesCookies('/heroes?cookies=', browser('a=b').context), false)
})

test('a cookie of another kind of connection proves nothing', () => {
  const { context } = browser(`${cookieName('hero', false)}=x`)
  assert.equal(typeof provesCookies('/heroes', context), 'string')
})

test('no page sees the cookie, and the browser does not keep it', () => {
  const { context, written, header } = browser('__Host-keepsake.probe=1; a=b')
  deleteProbe(context)
  assert.equal(header(), 'a=b')
  assert.deepEqual(written, [['__Host-keepsake.probe', 0]])
  const other = browser('a=b')
  deleteProbe(other.context)
  assert.deepEqual(other.written, [])
})
