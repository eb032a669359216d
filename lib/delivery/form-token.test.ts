import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { sealToken } from '#lib/session/token.ts'
import { formToken, newPage, openFormToken } from './form-token.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const secrets = (list: string) => parseEnv({ SESSION_SECRET: list }).secrets

const page = { madeAt: 1_800_000_000_000, cameBack: false, nonce: 'n'.repeat(16) }

const token = (form = 'contact', list = a) => formToken(form, page, secrets(list))

const opened = (text: string, list = a) => openFormToken('contact', text, secrets(list))

test('a token says what page it is of, and each page has a nonce of its own', () => {
  assert.deepEqual(opened(token()), page)
  const came = { ...newPage(true), madeAt: 5 }
  assert.deepEqual(opened(formToken('contact', came, secrets(a))), came)
  assert.match(came.nonce, /^[\w-]{16}$/)
  assert.notEqual(newPage(true).nonce, came.nonce)
})

test('a token that we did not make for this form is none', () => {
  for (const other of [
    '',
    'x',
    '...',
    token().replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A')),
    token().slice(0, -2),
    sealToken('contact', JSON.stringify([page.madeAt, true, page.nonce]), secrets(a)),
    sealToken('page mark contact', '["x"]', secrets(a)),
    `${token()}x`,
    token('feedback'),
    token('contact', b),
    'x'.repeat(100_000),
  ])
    assert.equal(opened(other), undefined, other.slice(0, 90))
})

test('a page that was open during a rotation of the secrets is known', () => {
  assert.deepEqual(opened(token('contact', a), `${b},${a}`), page)
  assert.deepEqual(opened(token('contact', `${b},${a}`), b), page)
})

test('the token of a page is short', () => {
  assert.ok(token().length <= 110)
})
