import { Agent, request as send } from 'node:http'
import type { App } from './app.ts'
import type { Request } from './requests.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** @returns milliseconds until the last byte of the response */
function timeOf({ url }: App, { path, method, headers, body }: Request): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const sent = send(`${url}${path}`, { method, headers, agent }, (response) => {
      // A form is answered with a redirect.
      if (response.statusCode !== (method === 'GET' ? 200 : 303))
        reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume().once('end', () => resolve(performance.now() - began))
    })
    sent.once('error', reject).end(body)
  })
}

/** Sends a request repeatedly, one after the other, on one connection. */
export async function latencies(app: App, request: Request, count: number): Promise<number[]> {
  const found: number[] = []
  while (found.length < count) found.push(await timeOf(app, request))
  return found
}
