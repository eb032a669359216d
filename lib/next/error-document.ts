import { ServerResponse } from 'node:http'
import { LANGUAGE } from '#lib/config/language.ts'
import { escapeHtml, htmlDocument } from '#lib/html/document.ts'
import { warnOnce } from './warn.ts'

/** The ids of recent errors, by the nonce of their answer. The oldest are deleted first. */
const ids = new Map<string, string>()

/**
 * Stores the id of an error until its document is sent.
 * @param nonce of the answer
 * @param id Next's digest of the error
 */
export function recordErrorId(nonce: string, id: string): void {
  ids.set(nonce, id)
  const [oldest] = ids.keys()
  if (ids.size > 100 && oldest) ids.delete(oldest)
}

/** What visitors without JavaScript see. */
interface ErrorDocument {
  title: string
  /** @param id of the error, if it is known */
  body: (id: string | undefined) => string
  styles: string
}

/** By the status of the answer. */
type Documents = Record<404 | 500, ErrorDocument>

const SHELL = 'id="__next_error__"'

function filled(response: ServerResponse, chunk: unknown, documents: Documents): unknown {
  const status = response.statusCode
  if ((status !== 404 && status !== 500) || !(chunk instanceof Uint8Array)) return chunk
  const html = Buffer.from(chunk).toString()
  // Without compression a chunk passes here twice.
  if (html.includes(`${SHELL} lang=`)) return chunk
  if (!html.includes(SHELL)) {
    if (status === 500 && html.includes('<html'))
      warnOnce('error-document.ts', `a 500 without ${SHELL}`)
    return chunk
  }
  const document = documents[status]
  // The layout would have added it, unless the layout is what failed.
  const sheet = html.includes(document.styles) ? '' : `<style>${document.styles}</style>`
  // Functions, because "$'" in a text would stand for what follows it.
  return Buffer.from(
    html
      .replace(SHELL, () => `${SHELL} lang="${LANGUAGE}"`)
      .replace('<head>', () => `<head><title>${escapeHtml(document.title)}</title>${sheet}`)
      .replace('<body>', () => `<body><noscript>${document.body(idFor(response))}</noscript>`),
  )
}

/** From the request, because if the proxy is a function of its own, its headers are not on this response. */
const idFor = ({ req }: ServerResponse) => ids.get(`${req.headers['x-nonce']}`)

/** What Next sends instead of a page if an action fails that was called without scripts. */
const BARE = 'Internal Server Error'

/** Replaces a bare text by the whole document, unless a script of this app sent the request. */
function replaced(response: ServerResponse, chunk: unknown, document: ErrorDocument): unknown {
  const { req, statusCode, headersSent } = response
  const isBare = statusCode === 500 && `${chunk ?? ''}` === BARE
  if (!isBare || headersSent || req.headers['next-action']) return chunk
  for (const name of ['content-length', 'etag']) response.removeHeader(name)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  return htmlDocument({ ...document, body: document.body(idFor(response)) })
}

type Write = (chunk: unknown, ...more: unknown[]) => boolean

type Change = (response: ServerResponse, chunk: unknown) => unknown

/** Changes what a method of all responses writes, also if Next replaces it on one of them. */
function changeAll(method: 'write' | 'end', change: Change): void {
  const original = ServerResponse.prototype[method] as Write
  const theirs = new WeakMap<ServerResponse, Write>()
  Object.defineProperty(ServerResponse.prototype, method, {
    configurable: true,
    get(this: ServerResponse): Write {
      const inner = theirs.get(this) ?? original
      return (chunk, ...more) => inner.call(this, change(this, chunk), ...more)
    },
    set(this: ServerResponse, own: Write) {
      theirs.set(this, own)
    },
  })
}

/**
 * If a page fails or calls `notFound()`, Next sends an empty document for its scripts to fill. This
 * adds what visitors without scripts see, and the style sheet. If an action that was called without
 * scripts fails, Next sends three words, and this sends the document.
 *
 * It changes the prototype of all responses, because a function is started by its first request, and
 * an event for each request would come too late for that one. Next's compression replaces `write` on
 * each response. That passes through here too, so it compresses the filled document.
 *
 * Seen in Next 16.4.5 (server/app-render, getErrorRSCPayload; server/base-server, renderErrorToResponse). Delete it when
 * e2e/operations/error.spec.ts and e2e/journeys/journey.spec.ts pass without it.
 */
export function fillErrorDocuments(documents: Documents): void {
  changeAll('write', (response, chunk) => filled(response, chunk, documents))
  changeAll('end', (response, chunk) => replaced(response, chunk, documents[500]))
}
