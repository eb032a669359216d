import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { type TestContext, test } from 'node:test'
import { prepared } from './message.fixture.ts'
import { mutedLog, receiver } from './receiver.fixture.ts'
import { send } from './send.ts'

const keys = [Buffer.from('a'.repeat(32))]

const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end('hello')

/** Sends to a receiver, and looks at all that must be true whatever happens. */
async function outcome(t: TestContext, answer: (response: ServerResponse) => void) {
  const lines = mutedLog(t)
  const { address, received } = await receiver(t, answer)
  const result = await send(prepared, address, keys)
  assert.equal(received.length, 1, 'it is sent once')
  assert.doesNotMatch(JSON.stringify(lines()), /hush|127\.0\.0|receive|Ada|Paris|whsec|aaaa/)
  assert.equal(lines().length, result.sent ? 0 : 1)
  return { result, line: lines()[0] }
}

for (const code of [200, 202, 204]) {
  test(`an answer of ${code} is sent`, async (t) => {
    assert.deepEqual((await outcome(t, status(code))).result, { sent: true })
  })
}

for (const [code, mayHaveArrived] of [
  [400, false],
  [410, false],
  [429, false],
  [500, true],
  [502, true],
] as const) {
  test(`an answer of ${code} is not sent, and it may ${mayHaveArrived ? '' : 'not '}have arrived`, async (t) => {
    const { result, line } = await outcome(t, status(code))
    assert.deepEqual(result, { sent: false, mayHaveArrived })
    assert.equal(line.event, 'delivery failed')
    assert.equal(line.form, 'contact')
    assert.equal(line.reason, `status ${code}`)
    assert.equal(line.id, prepared.id)
  })
}

for (const code of [301, 302, 303, 307, 308]) {
  test(`a redirect by ${code} is not followed, and is not sent`, async (t) => {
    const { address, received } = await receiver(t, status(204))
    const { result } = await outcome(t, (response) =>
      response.writeHead(code, { location: address }).end(),
    )
    assert.deepEqual(result, { sent: false, mayHaveArrived: false })
    assert.deepEqual(received, [])
  })
}

test('a receiver that has not answered after 10 seconds may have the message', async (t) => {
  const time = new AbortController()
  const { mock } = t.mock.method(AbortSignal, 'timeout', () => time.signal)
  const { result, line } = await outcome(t, () => time.abort(new DOMException('', 'TimeoutError')))
  assert.deepEqual(result, { sent: false, mayHaveArrived: true })
  assert.equal(line.reason, 'time limit')
  assert.deepEqual(mock.calls[0]?.arguments, [10_000])
})

test('a receiver that hangs up before it answers may have the message', async (t) => {
  const { result } = await outcome(t, (response) => response.socket?.destroy())
  assert.deepEqual(result, { sent: false, mayHaveArrived: true })
})

test('a receiver that hangs up in the first line of its answer may have the message', async (t) => {
  const { result } = await outcome(t, ({ socket }) => socket?.end('HTTP/1.1 20'))
  assert.deepEqual(result, { sent: false, mayHaveArrived: true })
})

test('a receiver that hangs up in the text after its 200 has the message', async (t) => {
  const { result } = await outcome(t, (response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('half')
    setImmediate(() => response.socket?.destroy())
  })
  assert.deepEqual(result, { sent: true })
})

test('the text of the answer is not read, and not waited for', { timeout: 8_000 }, async (t) => {
  let closed: Promise<unknown> | undefined
  const { result } = await outcome(t, (response) => {
    closed = once(response, 'close')
    response.writeHead(200).write('for ever')
  })
  assert.deepEqual(result, { sent: true })
  // The time limit would close it too, but later than this test ends.
  await closed
})

test('where nothing listens, nothing has arrived', async (t) => {
  const lines = mutedLog(t)
  const { address, stop } = await receiver(t, status(204))
  stop()
  const result = await send(prepared, address, keys)
  assert.deepEqual(result, { sent: false, mayHaveArrived: false })
  assert.equal(lines()[0].reason, 'ECONNREFUSED')
})

test('a receiver without an address or with a wrong certificate has nothing', async (t) => {
  const lines = mutedLog(t)
  const codes = ['CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UND_ERR_CONNECT_TIMEOUT']
  const none = Object.assign(new Error(), { code: 'ENOTFOUND', syscall: 'getaddrinfo' })
  const both = Object.assign(new AggregateError([none, none]), { code: 'ENOTFOUND' })
  for (const cause of [none, both, ...codes.map((code) => ({ code }))]) {
    const error = new TypeError('', { cause })
    const { mock } = t.mock.method(globalThis, 'fetch', async () => Promise.reject(error))
    const result = await send(prepared, 'https://hush.example', keys)
    mock.restore()
    assert.deepEqual(result, { sent: false, mayHaveArrived: false })
    assert.doesNotMatch(JSON.stringify(lines()), /hush/)
  }
})

test('what fails for a reason that we do not know may have arrived', async (t) => {
  mutedLog(t)
  for (const error of [new TypeError('x'), new TypeError('', { cause: { code: 'ECONNRESET' } })]) {
    const { mock } = t.mock.method(globalThis, 'fetch', async () => Promise.reject(error))
    const result = await send(prepared, 'https://hush.example', keys)
    mock.restore()
    assert.deepEqual(result, { sent: false, mayHaveArrived: true })
  }
})
