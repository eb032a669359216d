import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { selfSign } from '#e2e/support/tls.ts'
import { messageSchema } from '#lib/delivery/message.ts'

export type Answer = (response: ServerResponse) => void

/** A receiver that the tests command. In production it must have TLS. */
export class Receiver {
  readonly #folder = mkdtempSync(join(tmpdir(), 'keepsake-receiver-'))
  readonly pair = selfSign(this.#folder)
  #server: Server | undefined
  port = 0
  /** What has arrived, the last one last. */
  received: { id: string; message: ReturnType<typeof messageSchema.parse> }[] = []
  answer: Answer = ok

  /** The settings of an app that sends to it. */
  get settings() {
    return {
      DELIVER_TO: `https://localhost:${this.port}/receive`,
      DELIVERY_SECRET: `whsec_${Buffer.alloc(32, 'k').toString('base64')}`,
      NODE_EXTRA_CA_CERTS: this.pair.cert,
    }
  }

  async open(): Promise<void> {
    if (this.#server) return
    const { key, cert } = this.pair
    const pair = { key: readFileSync(key), cert: readFileSync(cert) }
    this.#server = createServer(pair, (request, response) => this.take(request, response))
    this.#server.on('connection', (socket) => this.connected(socket))
    await once(this.#server.listen(this.port), 'listening')
    this.port = (this.#server.address() as AddressInfo).port
  }

  protected connected(_socket: Duplex): void {}

  protected async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const part of request) body += part
    const message = messageSchema.parse(JSON.parse(body))
    this.received.push({ id: `${request.headers['webhook-id']}`, message })
    this.answer(response)
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
    this.#server = undefined
  }

  remove(): void {
    this.close()
    rmSync(this.#folder, { recursive: true })
  }
}

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end()

export const ok = status(204)

export const never: Answer = () => {}

/** Answers half of the first line, and closes the connection. */
export const hangUp: Answer = ({ socket }) => {
  socket?.write('HTTP/1.1 20', () => socket.destroy())
}
