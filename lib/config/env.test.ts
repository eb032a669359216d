import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from './env.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(40)]

test('a secret has the same id at any position in the list', () => {
  const before = parseEnv({ SESSION_SECRET: a })
  const after = parseEnv({ SESSION_SECRET: ` ${b} , ${a}` })
  assert.deepEqual(after.secrets[1], before.secrets[0])
  assert.equal(after.secrets[0].value, b)
  assert.ok(Number.isSafeInteger(before.secrets[0].id))
})

test('cookies are Secure only in production', () => {
  assert.equal(parseEnv({ SESSION_SECRET: a, NODE_ENV: 'production' }).secure, true)
  assert.equal(parseEnv({ SESSION_SECRET: a, NODE_ENV: 'development' }).secure, false)
})

test('an error names a wrong secret by its position, never by its value', () => {
  assert.throws(
    () => parseEnv({ SESSION_SECRET: `${a},hush,${a}` }),
    (error: Error) => {
      assert.match(error.message, /number 2 of 3 has 4 characters/)
      assert.match(error.message, /number 3 of 3 is a duplicate/)
      assert.doesNotMatch(error.message, /hush|aaa/)
      return true
    },
  )
  for (const env of [{}, { SESSION_SECRET: '' }])
    assert.throws(() => parseEnv(env), /SESSION_SECRET: missing/)
})

test('a public origin is an origin without a path', () => {
  const origins = (list: string) => parseEnv({ SESSION_SECRET: a, PUBLIC_ORIGINS: list }).origins
  assert.deepEqual(origins(' https://a.org, http://b.org:8080 '), [
    'https://a.org',
    'http://b.org:8080',
  ])
  assert.deepEqual(origins(''), [])
  for (const wrong of ['a.org', 'https://a.org/', 'https://a.org/path']) {
    assert.throws(() => origins(wrong), /PUBLIC_ORIGINS: ".*" is not an origin/)
  }
})
