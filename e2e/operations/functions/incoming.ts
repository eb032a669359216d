import type { IncomingMessage } from 'node:http'

/** What Vercel takes: https://vercel.com/docs/functions/limitations#request-body-size */
const BODY_BYTES = 4.5 * 1024 * 1024

/** Headers of one connection, which are not handed on (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = 'connection expect keep-alive te trailer transfer-encoding upgrade'.split(' ')

/** Whether a header is for whoever gets the message in the end; each writer has a date of its own. */
export const isHandedOn = (name: string) => ![...HOP_BY_HOP, 'date'].includes(name)

const HOST = /^[\w.-]+(:\d+)?$/

/** What came in, as a function gets it. */
export interface Incoming {
  method: string
  /** Path and query. */
  path: string
  url: URL
  headers: Headers
  body: Buffer<ArrayBuffer>
}

async function bodyOf(message: IncomingMessage): Promise<Incoming['body'] | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of message) {
    bytes += chunk.length
    if (bytes > BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @returns the status of a refusal for what no function is to be called with */
export async function read(message: IncomingMessage): Promise<Incoming | 400 | 413> {
  const { method = '', url: path = '/', rawHeaders } = message
  const headers = new Headers()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2)
    if (isHandedOn(name.toLowerCase())) headers.append(name, value)
  }
  const host = headers.get('host') ?? ''
  headers.set('x-forwarded-host', host)
  // TLS ends in front of this.
  const protocol = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  headers.set('x-forwarded-proto', protocol)
  const address = `${protocol}://${host}${path}`
  if (!path.startsWith('/') || !HOST.test(host) || !URL.canParse(address)) return 400
  const body = await bodyOf(message)
  if (!body) return 413
  if (headers.has('content-length') || body.length > 0) {
    headers.set('content-length', `${body.length}`)
  }
  return { method, path, url: new URL(address), headers, body }
}
