import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseEnv } from '#lib/config/env.ts'
import { seal as sealCookie } from './seal.ts'
import { openToken, sealToken } from './token.ts'

const [old, fresh] = ['a'.repeat(32), 'b'.repeat(32)]
const { secrets } = parseEnv({ SESSION_SECRET: old })
const [secret] = secrets
const rotated = parseEnv({ SESSION_SECRET: `${fresh},${old}` }).secrets
const replaced = parseEnv({ SESSION_SECRET: fresh }).secrets

const content = Buffer.from('What a visitor has typed')
const purposes = fc.constantFrom('file', 'code')
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))

test('a token opens for its purpose, with its secret, also after a rotation, and holds any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(purposes, bytes, async (purpose, any) => {
      const token = sealToken(purpose, any, secrets)
      assert.match(token, /^[\w.-]+$/)
      for (const known of [secrets, rotated]) {
        assert.deepEqual(openToken(purpose, token, known), { content: any })
      }
      assert.deepEqual(openToken(purpose, token, replaced), { error: 'unknown secret' })
      const other = purpose === 'file' ? 'code' : 'file'
      assert.deepEqual(openToken(other, token, secrets), { error: 'changed' })
    }),
  )
})

test('a token of which any character was changed does not open', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~= '
  // By its length, base64 has no bit to spare in its last character, two, or four.
  for (const more of ['', ' ', '  ']) {
    const token = sealToken('file', Buffer.concat([content, Buffer.from(more)]), secrets)
    for (let at = 0; at < token.length; at += 1) {
      for (const other of ['', ...letters].filter((letter) => letter !== token[at])) {
        const changed = token.slice(0, at) + other + token.slice(at + 1)
        assert.ok('error' in openToken('file', changed, secrets), changed)
      }
    }
    for (const other of letters) {
      assert.ok('error' in openToken('file', other + token, secrets), other)
      assert.ok('error' in openToken('file', token + other, secrets), other)
    }
    assert.ok('error' in openToken('file', `0${token}`, secrets))
  }
})

test('a text that is no token does not open, and neither does the seal of a cookie', async () => {
  const cookie = await sealCookie(
    { k: 'name', v: 1, f: 1, l: 1, u: 1, d: 'Ada' },
    secret,
    Date.now() / 1000 + 60,
  )
  const long = 'A'.repeat(60)
  for (const text of ['', '.', cookie, long, `${secret.id}.`, `${secret.id}.${'A'.repeat(20)}`]) {
    assert.deepEqual(openToken('file', text, secrets), { error: 'no seal' }, text)
  }
  assert.deepEqual(openToken('file', `${secret.id}.${long}`, secrets), {
    error: 'changed',
  })
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      assert.ok('error' in openToken('code', text, secrets))
    }),
  )
})

test('a token ends with a letter or a digit, because a mail program cuts a mark off the end of a link', () => {
  for (let length = 0; length < 600; length += 1) {
    const token = sealToken('code', Buffer.alloc(length), secrets)
    assert.match(token, /[a-z\d]$/i)
  }
})

test('two tokens of the same content have nothing in common', async () => {
  const [one, other] = [sealToken('code', content, secrets), sealToken('code', content, secrets)]
  assert.notEqual(one.slice(-30), other.slice(-30))
})
