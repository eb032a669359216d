import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

export type Pairs = [name: string, value: string][]

/** A request as it is put on the wire; texts are Latin-1, one character a byte. */
export interface WireRequest {
  method: string
  target: string
  headers: Pairs
  body: string
}

export interface WireAnswer {
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

const PATIENCE = 15_000

const named = ({ headers }: WireRequest, name: string) =>
  headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value)

/** Its length is said as it is, unless a request says it in its own way. */
export function bytesOf(request: WireRequest): Buffer {
  const { method, target, headers, body } = request
  const framed = ['content-length', 'transfer-encoding'].some((name) => named(request, name)[0])
  const length = body && !framed ? [['content-length', `${body.length}`]] : []
  const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`, 'latin1')
}

/** Whether the server waits for more than comes: then it may break off what it has begun to answer. */
export function isCut(request: WireRequest): boolean {
  const [length] = named(request, 'content-length')
  const isChunked = named(request, 'transfer-encoding').length > 0
  return isChunked ? unchunked(request.body) === undefined : Number(length) > request.body.length
}

/** @returns undefined while a chunk or the last one is missing, and if it is none */
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

const UNPACK = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }

/** A body that was packed because the request, by chance, had asked for that. */
function unpacked(head: string, body: string): string {
  const coding = /^content-encoding: (gzip|deflate|br)$/im.exec(head)?.[1] as keyof typeof UNPACK
  return coding ? UNPACK[coding](Buffer.from(body, 'latin1')).toString('latin1') : body
}

/**
 * Reads one answer (RFC 9112, section 6.3).
 * @returns undefined while it is not whole
 */
function parse(text: string, method: string, ended: boolean): WireAnswer | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [head, rest] = [text.slice(0, end), text.slice(end + 4)]
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1])
  if (status < 200 && status !== 101) return parse(rest, method, ended)
  const answer = (body: string | undefined) =>
    body === undefined ? undefined : { status, head, body: unpacked(head, body) }
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return answer('')
  if (/^transfer-encoding: chunked$/im.test(head)) return answer(unchunked(rest))
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  if (length) return answer(rest.length < +length ? undefined : rest.slice(0, +length))
  return answer(ended ? rest : undefined)
}

async function read(socket: Socket, method: string): Promise<WireAnswer | undefined> {
  let text = ''
  let answer: WireAnswer | undefined
  try {
    for await (const chunk of socket.setEncoding('latin1')) {
      text += chunk
      answer = parse(text, method, false)
      if (answer) return answer
    }
  } catch (error) {
    // A server may close before it has read everything.
    if (!['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  return parse(text, method, true)
}

/**
 * Sends one request over a connection of its own.
 * @returns the answer; undefined if the connection was closed without a whole one
 * @throws if there is neither within some seconds
 */
export async function send(url: string, request: WireRequest): Promise<WireAnswer | undefined> {
  const socket = connect({ host: 'localhost', port: Number(new URL(url).port) })
  const late = setTimeout(() => socket.destroy(new Error('No answer')), PATIENCE)
  try {
    await once(socket, 'connect')
    socket.write(bytesOf(request))
    // As a visitor who leaves while a form is on its way.
    if (isCut(request)) socket.end()
    return await read(socket, request.method)
  } finally {
    clearTimeout(late)
    socket.destroy()
  }
}
