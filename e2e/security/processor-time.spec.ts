import { ALL } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { Server } from '#e2e/support/server.ts'
import { Visitor } from './fuzz/visitor.ts'
import { get } from './fuzz/wire.ts'
import { allInputs, type Input } from './processor/inputs.ts'
import { LIMIT, Meter } from './processor/meter.ts'
import { dearRequests } from './processor/requests.ts'
import { HOSTILE } from './processor/texts.ts'

let server: Server
// Without TLS, because `send` writes to the socket itself.
test.beforeEach(async () => {
  server = await Server.start({ NODE_OPTIONS: '--import ./e2e/support/processor.mjs' })
})
test.afterEach(() => server?.stop())

/** Fails if a request was too dear. The ten dearest are in the report, and shown if DEAREST is set. */
function check(meter: Meter) {
  const dearest = meter.dearest()
  test.info().annotations.push({ type: 'dearest', description: dearest.join('\n') })
  if (process.env.DEAREST) console.info(dearest.join('\n'))
  expect([...meter.costs].filter(([, cost]) => !(cost < LIMIT))).toEqual([])
  expect(meter.costs.size).toBeGreaterThan(100)
}

/** Fields of one kind are read alike, so one of them is a sample. */
const isFirstOfKind = ({ kind }: Input, index: number, all: Input[]) =>
  all.findIndex((other) => other.kind === kind) === index

/** The pages that have each kind of field. All texts are tried there. */
const KINDS = /^\/test\/(kinds|lines|options|places)\b/

test('No text in any field costs the server a quarter of a second', {
  tag: '@requests',
}, async () => {
  test.setTimeout(300_000)
  const visitor = new Visitor(server.url)
  const meter = new Meter(server.url)
  const all = await allInputs(visitor)
  const inputs = ALL ? all : all.filter(isFirstOfKind)
  const [[worst = '', marks = ''] = [], ...others] = Object.entries(HOSTILE)
  // Code that runs for the first time is compiled.
  for (const { send } of inputs.slice(0, 10)) await visitor.send(send(marks))
  for (const [index, { name, send }] of inputs.entries()) {
    await meter.measure(`${name}: ${worst}`, send(marks), visitor)
    const some = others.filter((_, at) => KINDS.test(name) && (at + index) % (ALL ? 2 : 4) === 0)
    for (const [kind, text] of some) await meter.measure(`${name}: ${kind}`, send(text), visitor)
  }
  for (const path of ['/session', '/session/download', '/session/take', '/test/party'])
    await meter.measure(`${path} after all that`, get(path), visitor)
  check(meter)
})

test('No cookie, address, header or body costs the server a quarter of a second', {
  tag: '@requests',
}, async () => {
  test.setTimeout(300_000)
  const meter = new Meter(server.url)
  const visitor = new Visitor(server.url)
  for (const path of ['/', '/session', '/test/contact']) await visitor.send(get(path))
  for (const [name, request] of await dearRequests(visitor)) {
    await meter.measure(name, request, new Visitor(server.url))
  }
  check(meter)
})
