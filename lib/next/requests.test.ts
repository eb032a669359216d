import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { mendRequests } from './requests.ts'

mendRequests(({ url, headers }) => ({
  'x-content-type-options': 'nosniff',
  'x-asked': `${url} ${headers.get('x-forwarded-proto')} ${headers.get('sec-fetch-site')}`,
}))

/** Answers with what Next would get. */
const server = createServer(({ method, url, headers }, response) =>
  response.end(JSON.stringify({ method, url, headers })),
)
await once(server.listen(0), 'listening')
after(() => server.close())

interface Got {
  method: string
  url: string
  headers: IncomingHttpHeaders
}

async function send(headers: Record<string, string> = {}, path = '/', method = 'GET') {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, path, method, headers: { connection: 'close', ...headers } }).end()
  const [response] = await once(sent, 'response')
  const chunks: Buffer[] = await response.toArray()
  const got = JSON.parse(Buffer.concat(chunks).toString()) as Got
  return { got, headers: response.headers as IncomingHttpHeaders }
}

const listed = (count: number, separator: string) =>
  Array.from({ length: count }, (_, index) => `${index.toString(36)}=`).join(separator)

test('Next gets no more cookies than a browser may have, because it takes their square', async () => {
  for (const [count, left] of [
    [1, 1],
    [600, 600],
    [601, 600],
    [2400, 600],
  ] as const) {
    const { got } = await send({ cookie: listed(count, '; ') })
    assert.equal(got.headers.cookie, listed(left, '; '))
  }
})

test('Next gets no long User-Agent, because it takes the square of that', async () => {
  const usual = `Mozilla/5.0 (X11; Linux x86_64) ${'x'.repeat(900)}`
  assert.equal((await send({ 'user-agent': usual })).got.headers['user-agent'], usual)
  const { got } = await send({ 'user-agent': 'a'.repeat(15_000) })
  assert.equal(got.headers['user-agent'], 'a'.repeat(1000))
  assert.equal((await send()).got.headers['user-agent'], undefined)
})

test('Next gets no long list of parameters, and no address or method on which it throws', async () => {
  assert.equal((await send({}, `/a?${listed(200, '&')}`)).got.url, `/a?${listed(200, '&')}`)
  assert.equal((await send({}, `/a?${listed(201, '&')}`)).got.url, '/a')
  assert.equal((await send({}, '*', 'OPTIONS')).got.url, '/*')
  assert.equal((await send({}, '/', 'TRACE')).got.method, 'OPTIONS')
})

test('each answer has the headers that protect it, also a redirect before the proxy', async () => {
  const { headers } = await send({}, '//a')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['x-asked'], '//a null null')
  const sent = { 'x-forwarded-proto': 'https, http', 'sec-fetch-site': 'none' }
  assert.equal((await send(sent, '/a?b')).headers['x-asked'], '/a?b https, http none')
})
