import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { content, prepared } from './message.fixture.ts'
import { prepareMessage } from './message.ts'
import { receiver } from './receiver.fixture.ts'
import { send } from './send.ts'

const [first, second, other] = ['a', 'b', 'c'].map((sign) => Buffer.from(sign.repeat(32))) as [
  ...[Buffer, Buffer, Buffer],
]
const keys = [first, second]
const verifier = (key: Buffer = first) => new Webhook(`whsec_${key.toString('base64')}`)

test('the official library accepts it with any of the secrets, and no other', async (t) => {
  const { address, received } = await receiver(t, (response) => response.end())
  await send(prepared, address, keys)
  const [{ method, headers = {}, body = '' } = {}] = received
  const sent = headers as Record<string, string>
  assert.equal(method, 'POST')
  assert.equal(sent['content-type'], 'application/json')
  assert.equal(sent.connection, 'close')
  assert.equal(sent['webhook-id'], prepared.id)
  for (const key of keys) assert.deepEqual(verifier(key).verify(body, sent), prepared.message)
  assert.match(`${sent['webhook-signature']}`, /^v1,\S{44} v1,\S{44}$/)
  // The new secret comes first.
  const moment = new Date(Number(sent['webhook-timestamp']) * 1000)
  const signature = verifier(first).sign(prepared.id, moment, body)
  assert.ok(sent['webhook-signature']?.startsWith(signature))

  assert.throws(() => verifier(other).verify(body, sent), /No matching signature/)
  assert.throws(() => verifier().verify(body.replace('Ada', 'Eve'), sent), /No matching signature/)
  for (const changed of [
    { ...sent, 'webhook-id': 'msg_1' },
    { ...sent, 'webhook-timestamp': `${Number(sent['webhook-timestamp']) + 1}` },
  ])
    assert.throws(() => verifier().verify(body, changed), /No matching signature/)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 6 * 60 * 1000 })
  assert.throws(() => verifier().verify(body, sent), /timestamp too old/)
})

test('the official library accepts every message', async (t) => {
  const { address, received } = await receiver(t, (response) => response.end())
  const texts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
  await fc.assert(
    fc.asyncProperty(texts, fc.string({ minLength: 1 }), async (answers, nonce) => {
      const labelled = Object.entries(answers)
      const any = prepareMessage({ ...content, nonce, answers, labelled })
      await send(any, address, keys)
      const { headers = {}, body = '' } = received.pop() ?? {}
      for (const key of keys)
        assert.deepEqual(
          verifier(key).verify(body, headers as Record<string, string>),
          JSON.parse(any.body),
        )
    }),
  )
})

test('the official library refuses a message with one byte that was changed, at any place', async (t) => {
  const { address, received } = await receiver(t, (response) => response.end())
  await send(prepared, address, keys)
  const [{ headers = {}, body = '' } = {}] = received
  const bytes = Buffer.from(body)
  const verify = (some: Uint8Array) =>
    verifier().verify(Buffer.from(some), headers as Record<string, string>)
  assert.deepEqual(verify(bytes), prepared.message)
  for (const [at, byte] of bytes.entries())
    assert.throws(() => verify(bytes.with(at, byte ^ 1)), /No matching signature/, `at ${at}`)
})

test('letters that are no ASCII arrive as they are', async (t) => {
  const { address, received } = await receiver(t, (response) => response.end())
  const message = { ...prepared.message, answers: { name: 'Zoë 李 🎉' } }
  await send({ ...prepared, message, body: JSON.stringify(message) }, address, keys)
  const [{ headers = {}, body = '' } = {}] = received
  assert.deepEqual(verifier().verify(body, headers as Record<string, string>), message)
})
