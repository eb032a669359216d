import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { prepared } from './message.fixture.ts'
import { mutedLog } from './receiver.fixture.ts'
import { send } from './send.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const code = /```js\n(\/\/ receiver\.js.*?)```/s.exec(readme)?.[1] ?? ''

const key = Buffer.from('a'.repeat(32))

async function freePort() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}

/** Runs the receiver of the README until the end of the test. */
async function runReceiver(t: TestContext) {
  const port = await freePort()
  const DELIVERY_SECRET = `whsec_${key.toString('base64')}`
  const env = { ...process.env, PORT: `${port}`, DELIVERY_SECRET }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env })
  t.after(() => child.kill())
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output.text += chunk
    })
  const address = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await fetch(address).catch(() => false))) await setTimeout(20)
  return { address, output }
}

test('the receiver of the README takes a delivery once, and answers the second one too', async (t) => {
  assert.ok(code.trim().split('\n').length <= 20, 'it has 20 lines or fewer')
  const { address, output } = await runReceiver(t)
  for (const _ of [1, 2]) assert.deepEqual(await send(prepared, address, [key]), { sent: true })
  const { reference } = prepared.message
  assert.equal(output.text, `${reference} [ [ 'Your name', 'Ada Lovelace' ] ]\n`)
})

test('the receiver of the README refuses what our secret has not signed', async (t) => {
  mutedLog(t)
  const { address, output } = await runReceiver(t)
  const other = [Buffer.from('b'.repeat(32))]
  const result = await send(prepared, address, other)
  assert.deepEqual(result, { sent: false, mayHaveArrived: false })
  assert.equal(output.text, '')
})
