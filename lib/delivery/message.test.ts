import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, prepared } from './message.fixture.ts'
import { hashOf, MESSAGE_BYTES, prepareMessage } from './message.ts'

test('a message has the answers by name, and as label and text', () => {
  const { form, version, answers, labelled } = content
  const { message, body } = prepared
  const { reference } = message
  assert.deepEqual(JSON.parse(body), {
    ...{ form, version, reference, moment: '2027-01-15T08:00:00.000Z', answers, labelled },
  })
  assert.match(reference, /^[\dB-Z]{4}-[\dB-Z]{4}$/)
})

test('a second press has the same id and reference, later and in another release too', () => {
  const { name, topics, address } = content.answers
  const { town, line } = address
  const again = prepareMessage({
    ...content,
    version: 2,
    finishedAt: content.finishedAt + 60,
    answers: { address: { line, town }, topics, name } as typeof content.answers,
    labelled: [['Name', 'Ada Lovelace']],
  })
  assert.equal(again.id, prepared.id)
  assert.equal(again.message.reference, prepared.message.reference)
  // If this changes, what was sent before a deploy and again after it arrives twice.
  assert.equal(prepared.id, 'msg_MOXf0vrQRgAjil8ggo4g26xcnOGF9azVRWBMXHdH5sU')
})

test('another form, another run and another answer have another id and reference', () => {
  const { answers } = content
  const others = [
    { form: 'other' },
    { nonce: 'x1y2z4' },
    { form: 'contactx', nonce: '1y2z3' },
    { answers: { ...answers, name: 'Ada' } },
    { answers: { ...answers, topics: ['b', 'a'] } },
    { answers: { ...answers, address: { ...answers.address, town: 'Rome' } } },
  ].map((other) => prepareMessage({ ...content, ...other }))
  const all = [prepared, ...others]
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
  assert.equal(new Set(all.map(({ message }) => message.reference)).size, all.length)
})

test('an id has no full stop, which would separate it from the time in what is signed', () => {
  assert.match(prepared.id, /^msg_[\w-]{43}$/)
})

test('the hash of the answers does not depend on the order of their names', () => {
  assert.equal(hashOf({ a: 1, b: [2] }), hashOf({ b: [2], a: 1 }))
  assert.notEqual(hashOf({ a: 1, b: [2] }), hashOf({ a: 1, b: 2 }))
})

test('a message without a run is an error, because two visitors would share it', () => {
  assert.throws(
    () => prepareMessage({ ...content, nonce: '' }),
    /"contact" needs the id of its run/,
  )
})

test('a message of more bytes than the limit is an error that says so, without an answer', () => {
  const withText = (text: string) => prepareMessage({ ...content, answers: { text } as never })
  const room = MESSAGE_BYTES - Buffer.byteLength(withText('').body)
  assert.equal(Buffer.byteLength(withText('é'.repeat(room / 2)).body), MESSAGE_BYTES - (room % 2))
  assert.throws(
    () => withText('é'.repeat(room / 2 + 1)),
    /^RangeError: A message of "contact" has 2048\d bytes; the limit is 20480. Ask for less$/,
  )
})
