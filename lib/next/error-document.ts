import { ServerResponse } from 'node:http'
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

const SHELL = 'id="__next_error__"'

function filled(response: ServerResponse, chunk: unknown, document: ErrorDocument): unknown {
  if (response.statusCode !== 500 || !(chunk instanceof Uint8Array)) return chunk
  const html = Buffer.from(chunk).toString()
  // Without compression a chunk passes here twice.
  if (html.includes(`${SHELL} lang=`)) return chunk
  if (!html.includes(SHELL)) {
    if (html.includes('<html')) warnOnce('error-document.ts', `a 500 without ${SHELL}`)
    return chunk
  }
  // From the request, because if the proxy is a function of its own, its headers are not on this response.
  const id = ids.get(`${response.req.headers['x-nonce']}`)
  // The layout would have added it, unless the layout is what failed.
  const sheet = html.includes(document.styles) ? '' : `<style>${document.styles}</style>`
  return Buffer.from(
    html
      .replace(SHELL, `${SHELL} lang="en"`)
      .replace('<head>', `<head><title>${document.title}</title>${sheet}`)
      .replace('<body>', `<body><noscript>${document.body(id)}</noscript>`),
  )
}

type Write = (chunk: unknown, ...more: unknown[]) => boolean

/**
 * If a page fails, Next sends an empty document for its scripts to fill. This adds what visitors
 * without scripts see, and the style sheet.
 *
 * It changes the prototype of all responses, because a function is started by its first request, and
 * an event for each request would come too late for that one. Next's compression replaces `write` on
 * each response. That passes through here too, so it compresses the filled document.
 *
 * Seen in Next 16.4.5 (server/app-render, getErrorRSCPayload). Delete it when
 * e2e/operations/error.spec.ts passes without it.
 */
export function fillErrorDocuments(document: ErrorDocument): void {
  const write = ServerResponse.prototype.write as Write
  const replaced = new WeakMap<ServerResponse, Write>()
  Object.defineProperty(ServerResponse.prototype, 'write', {
    configurable: true,
    get(this: ServerResponse): Write {
      const inner = replaced.get(this) ?? write
      return (chunk, ...more) => inner.call(this, filled(this, chunk, document), ...more)
    },
    set(this: ServerResponse, theirs: Write) {
      replaced.set(this, theirs)
    },
  })
}
