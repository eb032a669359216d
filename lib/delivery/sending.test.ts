import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from './message.ts'
import { newSending, sendingOf } from './sending.ts'

const answers = { name: 'Ada', topics: ['a'] }
const delivered = { reference: 'K7M2-9QXT', sentAt: 1_800_000_000, receipt: 'x' }
const unsent = { ...newSending('first'), endedAt: 5000 }
const sent = { ...unsent, delivered }

const earlier = { nonce: 'second', madeAt: 4999 }
const later = { nonce: 'third', madeAt: 5001 }

test('the same answers from one page, or from another that was open before, are one message', () => {
  const before = { answers, sending: sent }
  for (const page of [{ nonce: 'first', madeAt: 6000 }, earlier]) {
    assert.equal(sendingOf(answers, page, before, true), sent)
  }
})

test('the same answers are one message also if they are no longer stored', () => {
  const gone = { answers: undefined, sending: { ...sent, hash: hashOf(answers) } }
  assert.equal(sendingOf(answers, earlier, gone, true), gone.sending)
  assert.equal(sendingOf({ ...answers, name: 'Eve' }, earlier, gone, true).nonce, 'second')
})

test('the same answers from a page that was opened after they had arrived are another message', () => {
  const before = { answers, sending: sent }
  const again = sendingOf(answers, later, before, true)
  assert.equal(again.nonce, 'third')
  assert.equal(again.delivered, undefined)
})

test('the same answers that have not arrived are the same message from any page', () => {
  const before = { answers, sending: unsent }
  assert.equal(sendingOf(answers, later, before, true), unsent)
  assert.equal(sendingOf(answers, undefined, before, true), unsent)
})

test('where nobody receives them, saving the same answers later has another reference', () => {
  assert.equal(sendingOf(answers, later, { answers, sending: unsent }, false).nonce, 'third')
})

test('changed answers are another message, of which nothing has arrived', () => {
  const maybe = { ...unsent, mayHaveArrived: true }
  const changed = sendingOf({ ...answers, name: 'Eve' }, earlier, { answers, sending: maybe }, true)
  assert.equal(changed.nonce, 'second')
  assert.equal(changed.mayHaveArrived, false)
})

test('a page that is not ours has a nonce that it did not choose', () => {
  const made = sendingOf(answers, undefined, undefined, true).nonce
  assert.match(made, /^[\w-]{16}$/)
  assert.notEqual(sendingOf(answers, undefined, undefined, true).nonce, made)
})
