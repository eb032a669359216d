import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '#e2e/support/fixtures.ts'
import type { Server } from '#e2e/support/server.ts'

test.skip(
  ({ javaScriptEnabled }) => Boolean(javaScriptEnabled),
  'These tests send their requests without a browser',
)

/** The errors that Next or Node logged. Our own lines are JSON. */
const complaintsIn = ({ log }: Server) =>
  log.split('\n').filter((line) => /error|exception|abort|unstable/i.test(line) && line[0] !== '{')

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

test('A visitor who leaves before the response is not logged as an error', async ({ serve }) => {
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
  expect(complaintsIn(server)).toEqual([])
})

test('A prefetch of an unknown kind is not logged as an error', async ({ serve }) => {
  const server = await serve({})
  for (const kind of ['2', '3', 'x']) {
    const headers = { rsc: '1', 'next-router-prefetch': kind }
    expect((await fetch(`${server.url}/test/nickname`, { headers })).status).toBe(200)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(complaintsIn(server)).toEqual([])
})
