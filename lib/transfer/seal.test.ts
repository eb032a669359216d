import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseEnv } from '#lib/config/env.ts'
import { seal as sealCookie } from '#lib/session/seal.ts'
import { openTransfer, type Purpose, sealTransfer } from './seal.ts'

const [old, fresh] = ['a'.repeat(32), 'b'.repeat(32)]
const { secrets } = parseEnv({ SESSION_SECRET: old })
const [secret] = secrets
const rotated = parseEnv({ SESSION_SECRET: `${fresh},${old}` }).secrets
const replaced = parseEnv({ SESSION_SECRET: fresh }).secrets

const content = Buffer.from('What a visitor has typed')
const purposes = fc.constantFrom<Purpose>('file', 'code')
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))

test('a seal opens for its purpose, with its secret, also after a rotation, and holds any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(purposes, bytes, async (purpose, any) => {
      const seal = sealTransfer(purpose, any, secret)
      assert.match(seal, /^[\w.-]+$/)
      for (const known of [secrets, rotated]) {
        assert.deepEqual(openTransfer(purpose, seal, known), { content: any })
      }
      assert.deepEqual(openTransfer(purpose, seal, replaced), { error: 'unknown secret' })
      const other = purpose === 'file' ? 'code' : 'file'
      assert.deepEqual(openTransfer(other, seal, secrets), { error: 'changed' })
    }),
  )
})

test('a seal of which any character was changed does not open', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~= '
  // By its length, base64 has no bit to spare in its last character, two, or four.
  for (const more of ['', ' ', '  ']) {
    const seal = sealTransfer('file', Buffer.concat([content, Buffer.from(more)]), secret)
    for (let at = 0; at < seal.length; at += 1) {
      for (const other of ['', ...letters].filter((letter) => letter !== seal[at])) {
        const changed = seal.slice(0, at) + other + seal.slice(at + 1)
        assert.ok('error' in openTransfer('file', changed, secrets), changed)
      }
    }
    for (const other of letters) {
      assert.ok('error' in openTransfer('file', other + seal, secrets), other)
      assert.ok('error' in openTransfer('file', seal + other, secrets), other)
    }
    assert.ok('error' in openTransfer('file', `0${seal}`, secrets))
  }
})

test('a text that is no seal does not open, and neither does the seal of a cookie', async () => {
  const cookie = await sealCookie(
    { k: 'name', v: 1, f: 1, l: 1, u: 1, d: 'Ada' },
    secret,
    Date.now() / 1000 + 60,
  )
  const long = 'A'.repeat(60)
  for (const text of ['', '.', cookie, long, `${secret.id}.`, `${secret.id}.${'A'.repeat(20)}`]) {
    assert.deepEqual(openTransfer('file', text, secrets), { error: 'no seal' }, text)
  }
  assert.deepEqual(openTransfer('file', `${secret.id}.${long}`, secrets), {
    error: 'changed',
  })
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      assert.ok('error' in openTransfer('code', text, secrets))
    }),
  )
})

test('a seal ends with a letter or a digit, because a mail program cuts a mark off the end of a link', () => {
  for (let length = 0; length < 600; length += 1) {
    const seal = sealTransfer('code', Buffer.alloc(length), secret)
    assert.match(seal, /[a-z\d]$/i)
  }
})

test('two seals of the same content have nothing in common', async () => {
  const [one, other] = [
    sealTransfer('code', content, secret),
    sealTransfer('code', content, secret),
  ]
  assert.notEqual(one.slice(-30), other.slice(-30))
})
