import { ServerResponse } from 'node:http'

/** Ids of errors that just happened, by the nonce of their answer; the oldest go first. */
const ids = new Map<string, string>()

/**
 * Keeps the id of an error until the document that tells of it is sent.
 * @param nonce of the answer
 * @param id Next's digest of the error
 */
export function noteError(nonce: string, id: string): void {
  ids.set(nonce, id)
  const [oldest] = ids.keys()
  if (ids.size > 100 && oldest) ids.delete(oldest)
}

const SHELL = 'id="__next_error__"'

/** What visitors without scripts see: the words of app/error.tsx, with links for its buttons. */
function words(id: string | undefined): string {
  return `<noscript><header></header><main>
<h1>Something went wrong</h1>
<p>What you have saved is still there. The fault is ours; trying again often helps.</p>
<p><a href="">Try again</a></p>
<p><a href="/">Go to the front page</a></p>
${id ? `<p><small>If you tell us about it, name this error: <code>${id}</code></small></p>` : ''}
</main></noscript>`
}

function filled(response: ServerResponse, chunk: unknown, styles: string): unknown {
  if (response.statusCode !== 500 || !(chunk instanceof Uint8Array)) return chunk
  const html = Buffer.from(chunk).toString()
  if (!html.includes(SHELL)) return chunk
  // The request's: where the proxy is a function of its own, its headers are on no response here.
  const id = ids.get(`${response.req.headers['x-nonce']}`)
  // The layout would have put it there, unless that is what failed.
  const sheet = html.includes(styles) ? '' : `<style>${styles}</style>`
  return Buffer.from(
    html
      .replace(SHELL, `${SHELL} lang="en"`)
      .replace('<head>', `<head><title>Something went wrong – Keepsake</title>${sheet}`)
      .replace('<body>', `<body>${words(id)}`),
  )
}

type Write = (chunk: unknown, ...more: unknown[]) => boolean

/**
 * Next answers an error while a page is made with an empty document for its scripts to fill, and
 * has no place where to say more to visitors without scripts (seen with Next 16.4.5). So it is said
 * on the way out; and the style sheet is put there for the page that scripts make of it.
 *
 * It is done for all responses at once, by the prototype: a function is started by its first
 * request, so an event for each request would come too late for that one. Whatever Next puts in
 * front of a response, its compression first, is set there too and sees the filled document.
 */
export function fillErrorDocuments(styles: string): void {
  const write = ServerResponse.prototype.write as Write
  const outer = new WeakMap<ServerResponse, Write>()
  Object.defineProperty(ServerResponse.prototype, 'write', {
    configurable: true,
    get(this: ServerResponse): Write {
      const inner = outer.get(this) ?? write
      return (chunk, ...more) => inner.call(this, filled(this, chunk, styles), ...more)
    },
    set(this: ServerResponse, theirs: Write) {
      outer.set(this, theirs)
    },
  })
}
