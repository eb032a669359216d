import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** More than any page reads. Next takes as long as the square of their number: 1.6 s for 4,600. */
const MOST_PARAMETERS = 200

/**
 * More than any browser stores for one site: Safari stores 600, others 180. For a route handler or an
 * action Next takes as long as the square of their number: 1.8 s for 3,200.
 */
const MOST_COOKIES = 600

/**
 * In characters: browsers send some 200. Next looks for the names of search engines in it, and takes as
 * long as the square of its length: 1.2 s for 15,000.
 */
const LONGEST_AGENT = 1000

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
  const { headers } = request
  const cookies = headers.cookie?.split(';', MOST_COOKIES + 1) ?? []
  if (cookies.length > MOST_COOKIES) headers.cookie = cookies.slice(0, MOST_COOKIES).join(';')
  const agent = headers['user-agent']
  if (agent !== undefined) headers['user-agent'] = agent.slice(0, LONGEST_AGENT)
}

/**
 * Changes requests that Next would answer with a 500 before the proxy runs, or with a second of work,
 * so that they get a 4xx, or the page without its query or without some cookies. No browser sends any of
 * them.
 *
 * And adds headers to each answer: Next redirects an address with two slashes, or with one at its end,
 * before it reads which headers an answer should have.
 *
 * Seen in Next 16.4.5 (server/lib/router-server, server/web/spec-extension/request,
 * server/web/spec-extension/adapters/request-cookies, shared/lib/router/utils/html-bots). Delete it when
 * e2e/security passes without it.
 * @param headersFor the headers of the answer to a request, by its address and by these of its headers:
 *   X-Forwarded-Proto and Sec-Fetch-Site
 */
export function mendRequests(
  headersFor: (request: Pick<Request, 'url' | 'headers'>) => Record<string, string>,
): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    mend(request)
    const headers = new Headers()
    for (const name of ['x-forwarded-proto', 'sec-fetch-site']) {
      const value = request.headers[name]
      if (value !== undefined) headers.set(name, `${value}`)
    }
    const added = headersFor({ url: `${request.url}`, headers })
    for (const [name, value] of Object.entries(added)) response.setHeader(name, value)
  })
}
