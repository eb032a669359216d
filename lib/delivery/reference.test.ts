import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newReference, referenceOf } from './reference.ts'

for (const [kind, references] of [
  ['a new reference', Array.from({ length: 1000 }, newReference)],
  ['a reference of an id', Array.from({ length: 1000 }, (_, id) => referenceOf(`${id}`))],
] as const) {
  test(`${kind} can be read aloud, and no two are equal`, () => {
    for (const reference of references)
      assert.match(reference, /^[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}$/)
    assert.equal(new Set(references).size, 1000)
  })
}

test('an id has the same reference in the next release too', () => {
  assert.equal(referenceOf('msg_1'), 'S85Y-7BS5')
})
