import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balanced, ISOLATED, isolated } from './bidi.ts'

const OVERRIDE = '\u202e'

test('a change of direction that is not closed is removed, and one that is closed stays', () => {
  for (const [text, left] of [
    [`Ada${OVERRIDE}gnp`, 'Adagnp'],
    [`a${OVERRIDE}b\u202cc`, `a${OVERRIDE}b\u202cc`],
    ['a\u202cb\u2069c', 'abc'],
    ['\u2067\u202bש\u202c\u2069', '\u2067\u202bש\u202c\u2069'],
    ['\u2066\u202aa\u2069', 'a'],
    ['a\u202c\u202ab', 'ab'],
    ['שלום\u200f!', 'שלום\u200f!'],
    ['Ada', 'Ada'],
  ] as const) {
    assert.equal(balanced(text), left, escape(text))
    assert.equal(balanced(left), left)
  }
})

test('a text that could turn a sentence around is isolated, and no other', () => {
  for (const text of ['שלום', 'عليّ', 'ADLaM 𞤀', `${OVERRIDE}a\u202c`, 'a\u200f']) {
    assert.equal(isolated(text), `\u2068${text}\u2069`)
  }
  for (const text of ['Ada', '', 'Zoë 👩\u200d🚀', '例え', '1 < 2'])
    assert.equal(isolated(text), text)
  assert.equal(isolated(`Ada${OVERRIDE}`), 'Ada')
})

test('what is isolated can be found again in a sentence', () => {
  const sentence = `“${isolated('שלום')}” and “${isolated('עולם')}”`
  assert.deepEqual(sentence.split(ISOLATED), ['“', 'שלום', '” and “', 'עולם', '”'])
})
