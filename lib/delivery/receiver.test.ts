import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
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
const example = join(import.meta.dirname, 'receiver.example.js')

const key = Buffer.from('a'.repeat(32))

async function freePort() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}

/** The project's own Node, and the one with which npm runs, which may be Node 20. */
const nodes = new Set([process.execPath, process.env.npm_node_execpath ?? process.execPath])

/** Runs the example receiver until the end of the test. */
async function runReceiver(t: TestContext, node: string) {
  const port = await freePort()
  const DELIVERY_SECRET = `whsec_${key.toString('base64')}`
  const env = { ...process.env, PORT: `${port}`, DELIVERY_SECRET }
  const child = spawn(node, [example], { cwd: root, env })
  t.after(() => child.kill())
  const output = { text: '', errors: '' }
  child.stdout.on('data', (chunk) => {
    output.text += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.errors += chunk
  })
  const address = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await fetch(address).catch(() => false))) await setTimeout(20)
  return { address, output }
}

/** What a process has written arrives a little later. */
async function until(isTrue: () => boolean) {
  while (!isTrue()) await setTimeout(20)
}

for (const node of nodes) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()

  test(`on Node ${version} the example receiver takes a delivery once, and answers the second one too`, async (t) => {
    const lines = readFileSync(example, 'utf8').trim().split('\n')
    assert.ok(lines.length <= 20, 'it has 20 lines or fewer')
    const { address, output } = await runReceiver(t, node)
    for (const _ of [1, 2]) assert.deepEqual(await send(prepared, address, [key]), { sent: true })
    const { reference } = prepared.message
    await until(() => output.text.endsWith('\n'))
    assert.equal(output.text, `${reference} [ [ 'Your name', 'Ada Lovelace' ] ]\n`)
  })

  test(`on Node ${version} the example receiver refuses what our secret has not signed, and says why`, {
    timeout: 10_000,
  }, async (t) => {
    mutedLog(t)
    const { address, output } = await runReceiver(t, node)
    const other = [Buffer.from('b'.repeat(32))]
    const result = await send(prepared, address, other)
    assert.deepEqual(result, { sent: false, mayHaveArrived: false })
    await until(() => output.errors.includes('No matching signature found'))
    assert.equal(output.text, '')
  })
}
