import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { sealToken } from '#lib/session/token.ts'
import { formToken, newPage, openFormToken } from './form-token.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const secrets = (list: string) => parseEnv({ SESSION_SECRET: list }).secrets

const page = { madeAt: 1_800_000_000_000, cameBack: false, nonce: 'n'.repeat(16) }

const mark = (form = 'contact', list = a) => formToken(form, page, secrets(list))

const opened = (text: string, list = a) => openFormToken('contact', text, secrets(list))

test('a mark says what page it is of, and each page has a nonce of its own', () => {
  assert.deepEqual(opened(mark()), page)
  const came = { ...newPage(true), madeAt: 5 }
  assert.deepEqual(opened(formToken('contact', came, secrets(a))), came)
  assert.match(came.nonce, /^[\w-]{16}$/)
  assert.notEqual(newPage(true).nonce, came.nonce)
})

test('a mark that we did not make for this form is none', () => {
  for (const other of [
    '',
    'x',
    '...',
    mark().replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A')),
    mark().slice(0, -2),
    sealToken('contact', JSON.stringify([page.madeAt, true, page.nonce]), secrets(a)),
    sealToken('page mark contact', '["x"]', secrets(a)),
    `${mark()}x`,
    mark('feedback'),
    mark('contact', b),
    'x'.repeat(100_000),
  ])
    assert.equal(opened(other), undefined, other.slice(0, 90))
})

test('a page that was open during a rotation of the secrets is known', () => {
  assert.deepEqual(opened(mark('contact', a), `${b},${a}`), page)
  assert.deepEqual(opened(mark('contact', `${b},${a}`), b), page)
})

test('the mark of a page is short', () => {
  assert.ok(mark().length <= 110)
})
