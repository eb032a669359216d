import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { deliver, hasReceiver } from './deliver.ts'
import { readDeliveries, writeDelivery } from './development.ts'
import { content, prepared } from './message.fixture.ts'
import { prepareMessage } from './message.ts'
import { mutedLog, receiver } from './receiver.fixture.ts'

const nothingSet = { delivery: { addresses: {}, keys: [] } }

/** Works in an empty folder, until the end of the test. */
function emptyFolder(t: TestContext, NODE_ENV: string) {
  const before = { folder: process.cwd(), NODE_ENV: process.env.NODE_ENV ?? '' }
  process.chdir(mkdtempSync(join(tmpdir(), 'keepsake-')))
  Object.assign(process.env, { NODE_ENV })
  t.after(() => {
    process.chdir(before.folder)
    Object.assign(process.env, { NODE_ENV: before.NODE_ENV })
  })
}

test('in development, what has no address is written to a file and read back, the last one first', async (t) => {
  emptyFolder(t, 'development')
  assert.equal(hasReceiver('contact', nothingSet), true)
  assert.deepEqual(readDeliveries(), [])
  const later = prepareMessage({ ...content, nonce: 'later' })
  for (const one of [prepared, later])
    assert.deepEqual(await deliver('contact', one, nothingSet), { sent: true })
  const { id, message } = prepared
  assert.deepEqual(readDeliveries(), [
    { id: later.id, message: later.message },
    { id, message },
  ])
  assert.equal(statSync('.deliveries.jsonl').mode & 0o777, 0o600)
})

test('a line in the file that is no message hides no other', (t) => {
  emptyFolder(t, 'development')
  writeDelivery(prepared)
  appendFileSync('.deliveries.jsonl', 'broken\n{"id":"msg_1"}\n\n')
  writeDelivery(prepared)
  assert.equal(readDeliveries().length, 2)
})

for (const environment of ['production', 'test', '']) {
  test(`nothing is written to a file or read from one if NODE_ENV is "${environment}"`, async (t) => {
    emptyFolder(t, environment)
    const lines = mutedLog(t)
    assert.equal(hasReceiver('contact', nothingSet), false)
    const result = await deliver('contact', prepared, nothingSet)
    assert.deepEqual(result, { sent: false, mayHaveArrived: false })
    assert.equal(lines()[0].reason, 'no address')
    assert.throws(() => writeDelivery(prepared), /Only in development/)
    assert.throws(() => readDeliveries(), /Only in development/)
    assert.throws(() => statSync('.deliveries.jsonl'), /ENOENT/)
  })
}

test('with an address, it is sent there, in development too, and nowhere else', async (t) => {
  emptyFolder(t, 'development')
  const [one, other] = await Promise.all(
    [1, 2].map(() => receiver(t, (response) => response.writeHead(204).end())),
  )
  const addresses = { DELIVER_CONTACT: `${one?.address}`, DELIVER_TO: `${other?.address}` }
  const settings = { delivery: { addresses, keys: [Buffer.from('a'.repeat(32))] } }
  assert.equal(hasReceiver('contact', settings), true)
  assert.deepEqual(await deliver('contact', prepared, settings), { sent: true })
  assert.equal(one?.received.length, 1)
  assert.deepEqual(other?.received, [])
  assert.deepEqual(readDeliveries(), [])
})
