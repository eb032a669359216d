import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COOKIE_BYTES, cookieAttributes, cookieName } from './cookie.ts'
import { RequestCookies } from './request-cookies.ts'

test('of two cookies with one name the first counts, and an invalid cookie is ignored', () => {
  const cookies = new RequestCookies('a=1; a=2;; =; b ; c=x=y;\td \t=\t z ', () => {})
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((name) => cookies.get(name)),
    ['1', undefined, 'x=y', 'z'],
  )
  // The browser sends them again, so they take room.
  assert.equal(cookies.header(), 'a=1; c=x=y; d=z; a=2; =; b')
})

test('a cookie that is hidden or deleted does not come back as its duplicate, whatever was sent', () => {
  for (const remove of [
    (cookies: RequestCookies) => cookies.hide('a'),
    (cookies: RequestCookies) => cookies.set('a', '', cookieAttributes(true, 0)),
  ]) {
    const cookies = new RequestCookies('a=1; a=2; b; a = 3; \xa0a=4', () => {})
    remove(cookies)
    assert.equal(cookies.header(), 'b; \xa0a=4')
    assert.equal(new RequestCookies(cookies.header(), () => {}).get('a'), undefined)
  }
})

test('a name is ours only if nothing but spaces and tabs is around it, whatever the byte', () => {
  const name = cookieName('hero', true)
  const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
  // These two separate cookies, and names from values.
  for (const byte of bytes.filter((one) => one !== ';' && one !== '=')) {
    const found = byte === ' ' || byte === '\t' ? 'theirs' : 'ours'
    for (const made of [byte + name, name + byte, `${byte} ${name}`, `${name} ${byte}`]) {
      const cookies = new RequestCookies(`${made}=theirs; ${name}=ours`, () => {})
      assert.equal(cookies.get(name), found, JSON.stringify(made))
      assert.equal(
        cookies.keys(true).filter((key) => key === 'hero').length,
        1,
        JSON.stringify(made),
      )
    }
  }
  // A cookie without a name may have a value that looks like one of ours.
  for (const made of [`=${name}=theirs`, name, `${name};=theirs`]) {
    assert.equal(new RequestCookies(`${made}; ${name}=ours`, () => {}).get(name), 'ours', made)
  }
})

test('a written cookie can be read, and counts in the size of the next header, to the byte', () => {
  const cookies = new RequestCookies('a=1; b=2', () => {})
  cookies.set('c', '333', cookieAttributes(true, 60))
  cookies.set('a', '', cookieAttributes(true, 0))
  assert.equal(cookies.header(), 'b=2; c=333')
  assert.equal(cookies.bytes(), 'b=2; c=333'.length)
  assert.equal(cookies.bytes('c'), 'b=2'.length)
})

test('a value that is too long for one cookie continues in a second, and both are deleted together', () => {
  const written: [string, string, number][] = []
  const write: ConstructorParameters<typeof RequestCookies>[1] = (name, value, { maxAge }) =>
    written.push([name, value, maxAge])
  const long = 'x'.repeat(COOKIE_BYTES)
  const first = new RequestCookies('theirs=1', write)
  first.set('a', long, cookieAttributes(true, 60))
  assert.equal(first.header(), `theirs=1; a=${long.slice(2)}; a~2=xx`)
  const next = new RequestCookies(first.header(), write)
  assert.equal(next.get('a'), long)
  assert.equal(next.bytes('a'), 'theirs=1'.length)
  next.set('a', 'short', cookieAttributes(true, 60))
  assert.deepEqual(written, [
    ['a', long.slice(2), 60],
    ['a~2', 'xx', 60],
    ['a', 'short', 60],
    ['a~2', '', 0],
  ])
  assert.equal(next.header(), 'theirs=1; a=short')
})

test('a second part that another tab left behind is ignored, and is not a key', () => {
  const name = cookieName('a', true)
  const cookies = new RequestCookies(
    `${name}=short; ${name}~2=left; ${cookieName('b', true)}=1`,
    () => {},
  )
  assert.equal(cookies.get(name), 'short')
  assert.deepEqual(cookies.keys(true), ['a', 'b'])
  cookies.set(name, '', cookieAttributes(true, 0))
  assert.deepEqual(cookies.keys(true), ['b'])
})

test('of many names that somebody has made up, the first ones are keys', () => {
  const names = Array.from({ length: 420 }, (_, index) => cookieName(`x${index}`, true))
  const cookies = new RequestCookies(names.map((name) => `${name}=1`).join('; '), () => {})
  assert.deepEqual([cookies.keys(true).length, cookies.keys(true)[0]], [40, 'x0'])
})

test('a cookie can be hidden from the request only, or deleted from the browser only', () => {
  const written: string[] = []
  const cookies = new RequestCookies('a=1; b=2', (name, value, { maxAge }) => {
    written.push(`${name}=${value}; ${maxAge}`)
  })
  cookies.hide('a')
  cookies.expire('b', true)
  assert.equal(cookies.header(), 'b=2')
  assert.deepEqual(written, ['b=2; 0'])
})
