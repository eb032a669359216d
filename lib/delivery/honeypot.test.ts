import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suspicionOf, TRAP } from './honeypot.ts'

const SECOND = 1000
const madeAt = 1_800_000_000_000
const page = { madeAt, cameBack: false, nonce: 'n' }

/** What is thought of a form that is sent some seconds after its page was made. */
function thought(trap: (string | File)[], seconds = 10, from: typeof page | undefined = page) {
  const input = new FormData()
  for (const filled of trap) input.append(TRAP, filled)
  return suspicionOf(from, input, madeAt + seconds * SECOND)
}

test('a person who takes 3 seconds or a month is not suspected', () => {
  for (const seconds of [3, 10, 30 * 24 * 60 * 60]) assert.equal(thought([''], seconds), undefined)
  assert.equal(thought([]), undefined, 'without the field that nobody sees')
})

test('who is faster is suspected, also if the clock of another instance is ahead', () => {
  for (const seconds of [-5, 0, 2]) assert.equal(thought([''], seconds), 'speed')
})

test('what fills in the field that nobody sees is suspected', () => {
  for (const filled of ['https://example.org', ' ']) assert.equal(thought([filled]), 'trap')
  assert.equal(thought(['', new File(['x'], 'x')]), 'trap')
})

test('from a form that came back it is accepted, however fast and whatever is filled in', () => {
  assert.equal(thought(['Ada'], 0, { ...page, cameBack: true }), undefined)
})

test('without a valid token it is suspected', () => {
  assert.equal(suspicionOf(undefined, new FormData(), madeAt), 'token')
})
