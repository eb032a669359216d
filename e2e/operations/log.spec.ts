import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { get, type Pairs, send } from '#e2e/security/fuzz/wire.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { errorsIn } from '#e2e/support/log.ts'

/** Sends a request that the guard rejects, and closes the connection before the response. */
async function abort(port: number, head: string, body: string, milliseconds: number) {
  const socket = connect(port, 'localhost')
  await once(socket, 'connect')
  socket.write(
    `POST /test/nickname HTTP/1.1\r\nHost: localhost:${port}\r\nSec-Fetch-Site: same-origin\r\n${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
  await setTimeout(milliseconds)
  socket.destroy()
}

test('A visitor who leaves before the response is not logged as an error', {
  tag: '@requests',
}, async ({ serve }) => {
  const server = await serve({})
  const port = Number(new URL(server.url).port)
  for (let round = 0; round < 60; round += 1) {
    await Promise.all([
      abort(port, 'Content-Type: text/csv', 'x'.repeat(9000), round % 12),
      abort(port, 'Content-Type: multipart/form-data; boundary=x', 'x'.repeat(9000), round % 12),
    ])
  }
  // The server still responds, and by now it has written its log.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(errorsIn(server)).toEqual([])
})

test('No line of the log has the query of an address, in which the code of a transfer may stand', {
  tag: '@requests',
}, async ({ serve }) => {
  const server = await serve({})
  const url = `/session/bring?code=12.THE-CODE&x='THE-CODE`
  const chunk = `${(2 ** 20).toString(16)}\r\n${'x'.repeat(2 ** 20)}\r\n`
  const long: Pairs = [
    ['sec-fetch-site', 'same-origin'],
    ['content-type', 'multipart/form-data; boundary=x'],
    ['transfer-encoding', 'chunked'],
  ]
  const host: Pairs[number] = ['host', 'localhost']
  for (const request of [
    { method: 'POST', target: url, headers: [host, ...long], body: `${chunk}0\r\n\r\n` },
    get(`http://[${url}`, [host]),
    get(`//[${url}`, [host]),
    get(url, [host, ['upgrade', 'websocket'], ['connection', 'upgrade']]),
    { ...get(url, [host]), method: 'TRACE' },
  ]) {
    await send(server.url, request).catch(() => undefined)
  }
  await expect.poll(() => server.log).toContain('Request body exceeded 640KB for /session/bring?…')
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(server.log).not.toContain('THE-CODE')
})

test('A request that Next can’t read gets a 4xx, and is not logged as an error', {
  tag: '@requests',
}, async ({ serve }) => {
  const server = await serve({})
  const host: Pairs = [['host', 'localhost']]
  for (const [method, target, status] of [
    ['TRACE', '/', 405],
    ['TRACE', '/test/nickname?a=b', 405],
    ['OPTIONS', '*', 405],
    ['POST', '*', 403],
    ['GET', '*', 404],
    ['HEAD', '*', 404],
    ['GET', 'http://[', 308],
  ] as const) {
    const response = await send(server.url, { ...get(target, host), method })
    expect(response?.status, `${method} ${target}`).toBe(status)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(errorsIn(server)).toEqual([])
})

test('A prefetch of an unknown kind is not logged as an error', { tag: '@requests' }, async ({
  serve,
}) => {
  const server = await serve({})
  for (const kind of ['2', '3', 'x']) {
    const headers = { rsc: '1', 'next-router-prefetch': kind }
    expect((await fetch(`${server.url}/test/nickname`, { headers })).status).toBe(200)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(errorsIn(server)).toEqual([])
})
