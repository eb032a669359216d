import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

export type Pairs = [name: string, value: string][]

/** A request as it is sent. Texts are Latin-1, so each character is one byte. */
export interface WireRequest {
  method: string
  target: string
  headers: Pairs
  body: string
}

export interface WireResponse {
  status: number
  head: string
  body: string
}

export const get = (target: string, headers: Pairs = []): WireRequest => ({
  method: 'GET',
  target,
  headers,
  body: '',
})

const TIMEOUT = 15_000

const named = ({ headers }: WireRequest, name: string) =>
  headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value)

/** Adds the correct Content-Length, unless the request has its own length or is chunked. */
export function bytesOf(request: WireRequest): Buffer {
  const { method, target, headers, body } = request
  const framed = ['content-length', 'transfer-encoding'].some((name) => named(request, name)[0])
  const length = body && !framed ? [['content-length', `${body.length}`]] : []
  const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`, 'latin1')
}

/** Whether the body is shorter than announced. The server may then break off its response. */
export function isTruncated(request: WireRequest): boolean {
  const [length] = named(request, 'content-length')
  const isChunked = named(request, 'transfer-encoding').length > 0
  return isChunked ? unchunked(request.body) === undefined : Number(length) > request.body.length
}

/** @returns undefined if a chunk is missing or invalid */
function unchunked(text: string): string | undefined {
  let whole = ''
  for (let at = 0; ; ) {
    const end = text.indexOf('\r\n', at)
    if (end < 0) return undefined
    const length = Number.parseInt(text.slice(at, end), 16)
    const next = end + 2 + length + 2
    if (!(length >= 0) || text.length < next) return undefined
    if (length === 0) return whole
    whole += text.slice(end + 2, next - 2)
    at = next
  }
}

const DECOMPRESS = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }

/** Decompresses a body, because a mutated request may ask for compression. */
function decompressed(head: string, body: string): string {
  const coding = /^content-encoding: (gzip|deflate|br)$/im.exec(
    head,
  )?.[1] as keyof typeof DECOMPRESS
  return coding ? DECOMPRESS[coding](Buffer.from(body, 'latin1')).toString('latin1') : body
}

/**
 * Parses one response (RFC 9112, section 6.3).
 * @returns undefined while it is incomplete
 */
function parse(text: string, method: string, ended: boolean): WireResponse | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [head, rest] = [text.slice(0, end), text.slice(end + 4)]
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1])
  if (status < 200 && status !== 101) return parse(rest, method, ended)
  const responseWith = (body: string | undefined) =>
    body === undefined ? undefined : { status, head, body: decompressed(head, body) }
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return responseWith('')
  if (/^transfer-encoding: chunked$/im.test(head)) return responseWith(unchunked(rest))
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  if (length) return responseWith(rest.length < +length ? undefined : rest.slice(0, +length))
  return responseWith(ended ? rest : undefined)
}

async function read(socket: Socket, method: string): Promise<WireResponse | undefined> {
  let text = ''
  let response: WireResponse | undefined
  try {
    for await (const chunk of socket.setEncoding('latin1')) {
      text += chunk
      response = parse(text, method, false)
      if (response) return response
    }
  } catch (error) {
    // A server may close before it has read everything.
    if (!['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  return parse(text, method, true)
}

/**
 * Sends one request over a new connection.
 * @returns the response, or undefined if the connection was closed before it was complete
 * @throws if neither happens in time
 */
export async function send(url: string, request: WireRequest): Promise<WireResponse | undefined> {
  const socket = connect({ host: 'localhost', port: Number(new URL(url).port) })
  const late = setTimeout(() => socket.destroy(new Error('No response')), TIMEOUT)
  try {
    await once(socket, 'connect')
    socket.write(bytesOf(request))
    // Like a visitor who leaves while a form is being sent.
    if (isTruncated(request)) socket.end()
    return await read(socket, request.method)
  } finally {
    clearTimeout(late)
    socket.destroy()
  }
}
