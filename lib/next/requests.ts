import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** More than any page reads. Next takes as long as the square of their number: 1.6 s for 4,600. */
const MOST_PARAMETERS = 200

function mend(request: IncomingMessage): void {
  // Next's Request throws on it. The guard rejects both alike.
  if (request.method === 'TRACE') request.method = 'OPTIONS'
  const { url = '/' } = request
  // "*", or an address of another scheme: https://httpwg.org/specs/rfc9112.html#request.target
  if (!url.startsWith('/') && !URL.canParse(url)) request.url = `/${url}`
  const query = url.indexOf('?')
  if (query >= 0 && url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) {
    request.url = url.slice(0, query)
  }
}

/**
 * Changes requests that Next would answer with a 500 before the proxy runs, or with a second of work,
 * so that they get a 4xx or the page without its query. No browser sends any of them.
 *
 * Seen in Next 16.4.5 (server/lib/router-server, server/web/spec-extension/request). Delete it when
 * e2e/security passes without it.
 */
export function mendRequests(): void {
  subscribe('http.server.request.start', (message) =>
    mend((message as { request: IncomingMessage }).request),
  )
}
