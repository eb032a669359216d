import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

type Destroy = IncomingMessage['_destroy']

/** Keeps a hang-up to itself while nobody listens, as Node's own requests do. */
function quieten(request: IncomingMessage): void {
  let destroy: Destroy = request._destroy
  Object.defineProperty(request, '_destroy', {
    configurable: true,
    get: () => destroy,
    set: (theirs: Destroy) => {
      destroy = (error, done) => theirs(request.listenerCount('error') > 0 ? error : null, done)
    },
  })
}

/**
 * Once the proxy has seen a body, Next puts the methods of a plain stream on the request, and of a
 * visitor who leaves before the answer they make an uncaught exception, for which nobody listens.
 * Where the proxy is a function of its own, a page's request is not touched by it.
 */
export function allowHangUps(): void {
  // https://nodejs.org/api/diagnostics_channel.html#http
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (request.method !== 'GET') quieten(request)
  })
}
