import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digest } from './digest.ts'

test('the same value has the same digest, in whatever order its properties are', () => {
  assert.equal(digest({ a: 1, b: { c: 2, d: [3] } }), digest({ b: { d: [3], c: 2 }, a: 1 }))
  assert.equal(digest({ a: 1, b: undefined }), digest({ a: 1 }))
  assert.match(digest('Ada'), /^[\w-]{22}$/)
})

test('another value has another digest', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      const same = digest(one) === digest(other)
      if (same) assert.deepEqual(one, other)
    }),
  )
  const values = [undefined, null, '', 0, '0', false, [], {}, ['a', 'b'], ['b', 'a'], { a: 'b' }]
  assert.equal(new Set(values.map(digest)).size, values.length)
})
