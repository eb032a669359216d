import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionKey } from './action-key.ts'

const [old, next] = ['o'.repeat(32), 'n'.repeat(32)]
const key = Buffer.alloc(32, 7).toString('base64')

test('A key that is set is used, and an invalid one is rejected', () => {
  assert.equal(actionKey({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, SESSION_SECRET: old }), key)
  assert.throws(
    () => actionKey({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'abc' }),
    /not a key of 16, 24/,
  )
})

test('Without a key, one is derived from the secret', () => {
  const derived = actionKey({ SESSION_SECRET: old })
  assert.equal(Buffer.from(derived ?? '', 'base64').length, 32)
  assert.equal(derived, actionKey({ SESSION_SECRET: old }))
  assert.notEqual(derived, actionKey({ SESSION_SECRET: next }))
  assert.equal(actionKey({}), undefined)
})

test('A new secret in front of the old one does not change the key', () => {
  assert.equal(actionKey({ SESSION_SECRET: `${next}, ${old}` }), actionKey({ SESSION_SECRET: old }))
})
