import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieAttributes, Jar } from './cookie.ts'

test('of two cookies with one name the first counts, and what is no cookie is passed over', () => {
  const jar = new Jar('a=1; a=2;; =; b ; c=x=y', () => {})
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => jar.get(name)),
    ['1', '', 'x=y'],
  )
})

test('what is written is read back, and foretells the next header to the byte', () => {
  const jar = new Jar('a=1; b=2', () => {})
  jar.set('c', '333', cookieAttributes(true, 60))
  jar.set('a', '', cookieAttributes(true, 0))
  assert.equal(jar.header(), 'b=2; c=333')
  assert.equal(jar.bytes(), 'b=2; c=333'.length)
  assert.equal(jar.bytes('c'), 'b=2'.length)
})

test('a cookie is hidden from the request alone, or taken from the browser alone', () => {
  const written: string[] = []
  const jar = new Jar('a=1; b=2', (name, value, { maxAge }) => {
    written.push(`${name}=${value}; ${maxAge}`)
  })
  jar.hide('a')
  jar.expire('b', true)
  assert.equal(jar.header(), 'b=2')
  assert.deepEqual(written, ['b=2; 0'])
})
