import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

export interface Received {
  method?: string
  headers: IncomingHttpHeaders
  body: string
}

/**
 * Starts a receiver on a free port, until the end of the test.
 * @param answer is called when a whole message was read
 * @returns its address, and what it has read so far
 */
export async function receiver(t: TestContext, answer: (response: ServerResponse) => void) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { method, headers } = request
    received.push({ method, headers, body })
    answer(response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  t.after(stop)
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/receive?token=hush`, received, stop }
}

/** Mutes the log. @returns the lines in it so far, parsed */
export function mutedLog(t: TestContext) {
  const { mock } = t.mock.method(console, 'error', () => {})
  return () => mock.calls.map(({ arguments: [line] }) => JSON.parse(`${line}`))
}
