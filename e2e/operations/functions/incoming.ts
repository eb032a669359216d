import type { IncomingMessage } from 'node:http'
import { isTls } from '#lib/guard/scheme.ts'

/** Vercel's limit: https://vercel.com/docs/functions/limitations#request-body-size */
const BODY_BYTES = 4.5 * 1024 * 1024

/** Headers of one connection, which are not forwarded (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = 'connection expect keep-alive te trailer transfer-encoding upgrade'.split(' ')

/** Whether a header is forwarded. The date is not: each server sets its own. */
export const isForwarded = (name: string) => ![...HOP_BY_HOP, 'date'].includes(name)

const HOST = /^[\w.-]+(:\d+)?$/

/** A request as a function gets it. */
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

/** @returns the status of the rejection, if the request is invalid or too large */
export async function read(message: IncomingMessage): Promise<Incoming | 400 | 413> {
  const { method = '', url: path = '/', rawHeaders } = message
  const headers = new Headers()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2)
    if (isForwarded(name.toLowerCase())) headers.append(name, value)
  }
  const host = headers.get('host') ?? ''
  headers.set('x-forwarded-host', host)
  // Proxies in front of this host terminate TLS.
  const protocol = isTls(headers) ? 'https' : 'http'
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
