import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COOKIE_BYTES, cookieAttributes, cookieName } from './cookie.ts'
import { Jar } from './jar.ts'

test('of two cookies with one name the first counts, and an invalid cookie is ignored', () => {
  const jar = new Jar('a=1; a=2;; =; b ; c=x=y;\td \t=\t z ', () => {})
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((name) => jar.get(name)),
    ['1', undefined, 'x=y', 'z'],
  )
  // The browser sends them again, so they take room.
  assert.equal(jar.header(), 'a=1; c=x=y; d=z; a=2; =; b')
})

test('a cookie that is hidden or deleted does not come back as its duplicate, whatever was sent', () => {
  for (const remove of [
    (jar: Jar) => jar.hide('a'),
    (jar: Jar) => jar.set('a', '', cookieAttributes(true, 0)),
  ]) {
    const jar = new Jar('a=1; a=2; b; a = 3; \xa0a=4', () => {})
    remove(jar)
    assert.equal(jar.header(), 'b; \xa0a=4')
    assert.equal(new Jar(jar.header(), () => {}).get('a'), undefined)
  }
})

test('a name is ours only if nothing but spaces and tabs is around it, whatever the byte', () => {
  const name = cookieName('hero', true)
  const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
  // These two separate cookies, and names from values.
  for (const byte of bytes.filter((one) => one !== ';' && one !== '=')) {
    const found = byte === ' ' || byte === '\t' ? 'theirs' : 'ours'
    for (const made of [byte + name, name + byte, `${byte} ${name}`, `${name} ${byte}`]) {
      const jar = new Jar(`${made}=theirs; ${name}=ours`, () => {})
      assert.equal(jar.get(name), found, JSON.stringify(made))
      assert.equal(jar.keys(true).filter((key) => key === 'hero').length, 1, JSON.stringify(made))
    }
  }
  // A cookie without a name may have a value that looks like one of ours.
  for (const made of [`=${name}=theirs`, name, `${name};=theirs`]) {
    assert.equal(new Jar(`${made}; ${name}=ours`, () => {}).get(name), 'ours', made)
  }
})

test('a written cookie can be read, and counts in the size of the next header, to the byte', () => {
  const jar = new Jar('a=1; b=2', () => {})
  jar.set('c', '333', cookieAttributes(true, 60))
  jar.set('a', '', cookieAttributes(true, 0))
  assert.equal(jar.header(), 'b=2; c=333')
  assert.equal(jar.bytes(), 'b=2; c=333'.length)
  assert.equal(jar.bytes('c'), 'b=2'.length)
})

test('a value that is too long for one cookie continues in a second, and both are deleted together', () => {
  const written: [string, string, number][] = []
  const write: ConstructorParameters<typeof Jar>[1] = (name, value, { maxAge }) =>
    written.push([name, value, maxAge])
  const long = 'x'.repeat(COOKIE_BYTES)
  const first = new Jar('theirs=1', write)
  first.set('a', long, cookieAttributes(true, 60))
  assert.equal(first.header(), `theirs=1; a=${long.slice(2)}; a~2=xx`)
  const next = new Jar(first.header(), write)
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
  const jar = new Jar(`${name}=short; ${name}~2=left; ${cookieName('b', true)}=1`, () => {})
  assert.equal(jar.get(name), 'short')
  assert.deepEqual(jar.keys(true), ['a', 'b'])
  jar.set(name, '', cookieAttributes(true, 0))
  assert.deepEqual(jar.keys(true), ['b'])
})

test('of many names that somebody has made up, the first ones are keys', () => {
  const names = Array.from({ length: 420 }, (_, index) => cookieName(`x${index}`, true))
  const jar = new Jar(names.map((name) => `${name}=1`).join('; '), () => {})
  assert.deepEqual([jar.keys(true).length, jar.keys(true)[0]], [40, 'x0'])
})

test('a cookie can be hidden from the request only, or deleted from the browser only', () => {
  const written: string[] = []
  const jar = new Jar('a=1; b=2', (name, value, { maxAge }) => {
    written.push(`${name}=${value}; ${maxAge}`)
  })
  jar.hide('a')
  jar.expire('b', true)
  assert.equal(jar.header(), 'b=2')
  assert.deepEqual(written, ['b=2; 0'])
})
