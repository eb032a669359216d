import { IncomingMessage } from 'node:http'
import { warnOnce } from './warn.ts'

/**
 * After the proxy has read the body of a request, Next gives the request the methods of a plain
 * stream. If the client then aborts, they raise an "aborted" error that nobody listens for, and Node
 * reports an uncaught exception. Here the request keeps Node's own method, which stays silent then.
 *
 * Seen in Next 16.4.5 (server/body-streams.js). Delete it when e2e/operations/log.spec.ts passes
 * without it.
 */
export function allowClientAborts(): void {
  const { _destroy } = IncomingMessage.prototype
  if (!_destroy) warnOnce('client-abort.ts', 'a request has no _destroy')
  Object.defineProperty(IncomingMessage.prototype, '_destroy', { get: () => _destroy, set() {} })
}
