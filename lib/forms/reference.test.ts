import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newReference } from './reference.ts'

test('a reference can be read aloud, and no two are equal', () => {
  const references = Array.from({ length: 1000 }, newReference)
  for (const reference of references)
    assert.match(reference, /^[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}$/)
  assert.equal(new Set(references).size, 1000)
})
