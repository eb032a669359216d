import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Call, callIn, type Fields, isAccepted } from './call.ts'

const ID = '60ab'

/** The hidden fields that React writes for an action with bound values. */
const bound = (list: string, target = `{"id":"${ID}","bound":"$@1"}`): Fields => [
  ['$ACTION_REF_7', ''],
  ['$ACTION_7:0', target],
  ['$ACTION_7:1', list],
]

/** The arguments before the form, in the notation of React (`encodeReply`). */
const VALUES: [text: string, isAccepted: boolean][] = [
  ['"id-7"', true],
  ['""', true],
  ['"$$K1"', true],
  ['null', true],
  ['-1.5e3', true],
  ['{"message":"","errors":{"name":["$undefined"]}}', true],
  ['"$D2026-07-01T00:00:00.000Z"', true],
  ['"$n-9007199254740993"', true],
  ['"$Infinity"', true],
  ['{"__proto__":1,"then":"x"}', true],
  // References to something else, which may be missing, broken, or of another kind.
  ['"$K2"', false],
  ['"$1"', false],
  ['"$0:0"', false],
  ['"$@2"', false],
  ['"$h2"', false],
  ['"$F2"', false],
  ['"$Q2"', false],
  ['"$B2"', false],
  ['"$T"', false],
  ['"$"', false],
  ['"$nx"', false],
  [`"$n${'9'.repeat(301)}"`, false],
  ['{"a":["$1:__proto__:then"]}', false],
  ['{"a":}', false],
  [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, false],
]

test('a script may send plain values, and then one form', () => {
  const read = (root: string, more: Fields = []) =>
    callIn([['_1_name', 'Ada'], ...more, ['0', root]], ID)
  assert.deepEqual(read('["$K1"]'), { action: ID, count: 1 })
  assert.deepEqual(read('["a",{"b":1},"$K1"]'), { action: ID, count: 3 })
  for (const [value, isAccepted] of VALUES) {
    const call = isAccepted ? { action: ID, count: 2 } : undefined
    assert.deepEqual(read(`[${value},"$K1"]`), call, value)
  }
  for (const root of ['', '"$K1"', '{}', 'null', '[]', '["a"]', '["$K1","a"]', '["$K1","$K1"]']) {
    assert.equal(read(root), undefined, root)
  }
  assert.equal(read('["$K1"]', [['0', '["$K1"]']]), undefined)
  assert.equal(read('["$K1"]', [['1', '"a"']]), undefined)
  assert.equal(callIn([['0', undefined]], ID), undefined)
})

test('a form without scripts names its action and its bound values', () => {
  assert.deepEqual(callIn([['$ACTION_ID_40ab', '']], null), { action: '40ab', count: 1 })
  assert.deepEqual(callIn(bound('[]'), null), { action: ID, count: 1 })
  assert.deepEqual(callIn(bound('["a","b"]'), null), { action: ID, count: 3 })
  const stateful: Fields = [['$ACTION_KEY', 'k1'], ...bound('["a"]').reverse(), ['name', 'Ada']]
  assert.deepEqual(callIn(stateful, null), { action: ID, count: 2 })
  for (const [value, isAccepted] of VALUES) {
    const call = isAccepted ? { action: ID, count: 2 } : undefined
    assert.deepEqual(callIn(bound(`[${value}]`), null), call, value)
  }
})

test('a form that names no action, or more than one, is not a call', () => {
  const broken: Fields[] = [
    [],
    [['name', 'Ada']],
    [['$ACTION_ID_', '']],
    [['$ACTION_REF_7', '']],
    [['$ACTION_KEY', 'k1']],
    bound('["a"]').slice(1),
    bound('["a"]').slice(0, 2),
    [...bound('["a"]'), ['$ACTION_7:1', '["b"]']],
    [...bound('["a"]'), ['$ACTION_7:2', '["b"]']],
    [...bound('["a"]'), ['$ACTION_REF_8', '']],
    [...bound('["a"]'), ['$ACTION_ID_40ab', '']],
    [...bound('["a"]').slice(1), ['$ACTION_KEY\u2028$ACTION_REF_7', '']],
    [
      ['$ACTION_ID_40ab', ''],
      ['$ACTION_ID_40cd', ''],
    ],
    [
      ['$ACTION_ID_40ab', ''],
      ['$ACTION_KEY', 'k1'],
    ],
    bound('{}'),
    bound('"a"'),
    bound('garbage'),
  ]
  for (const target of [
    'garbage',
    '{}',
    `{"id":"${ID}"}`,
    `{"id":"${ID}","bound":null}`,
    `{"id":"${ID}","bound":["a"]}`,
    `{"id":"${ID}","bound":"$@2"}`,
    `{"id":"${ID}","bound":"$@1","id":"40cd"}`,
    '{"id":7,"bound":"$@1"}',
  ]) {
    broken.push(bound('["a"]', target))
  }
  for (const fields of broken) assert.equal(callIn(fields, null), undefined, JSON.stringify(fields))
})

test('a call needs as many arguments as its action has parameters, so that the last is the form', () => {
  const cases: [id: Call['action'], counts: Call['count'][]][] = [
    ['00ab', [0, 1]],
    ['40ab', [1]],
    ['60ab', [2]],
    ['70ab', [3]],
    // Next can’t know the number: `export const save = wrap(…)`.
    ['7fab', [1, 2, 3]],
  ]
  for (const [action, counts] of cases) {
    const accepted = [0, 1, 2, 3].filter((count) => isAccepted({ action, count }))
    assert.deepEqual(accepted, counts, action)
  }
})
