import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPage, openPage } from './page-nonce.ts'

const first = { id: 1, value: 'a'.repeat(32) }
const second = { id: 2, value: 'b'.repeat(32) }

test('each page has its own nonce, and says when it was made', () => {
  const page = openPage(newPage(1_800_000_000, [first]), [first])
  assert.equal(page?.madeAt, 1_800_000_000)
  assert.match(page?.nonce ?? '', /^[\w-]{16}$/)
  assert.notEqual(openPage(newPage(1_800_000_000, [first]), [first])?.nonce, page?.nonce)
})

test('a page that was open while the secrets were rotated is still ours', () => {
  assert.equal(openPage(newPage(5, [first]), [second, first])?.madeAt, 5)
  assert.equal(openPage(newPage(5, [first]), [second]), undefined)
})

test('a page that we did not make is none', () => {
  const field = newPage(5, [first])
  const wrong = ['', '...', field.replace('5', '4'), field.slice(0, -2), `6.x.${field}`]
  for (const one of wrong) assert.equal(openPage(one, [first]), undefined, one)
})
