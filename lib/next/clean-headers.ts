import type { NextRequest } from 'next/server'
import { isReadable, ROUTER_STATE } from './router-state.ts'

/**
 * Removes or replaces the headers that Next 16.4.5 answers with an error. Delete a line when
 * e2e/security and e2e/operations/log.spec.ts pass without it.
 */
export function cleanHeaders(request: NextRequest, headers: Headers): void {
  const state = headers.get(ROUTER_STATE)
  if (state !== null && !isReadable(state)) headers.delete(ROUTER_STATE)
  // A page asks for the time, and Next logs an error if that happens in a kind of prefetch that this
  // app does not use. The app's own prefetches are marked with 1.
  if (headers.get('next-router-prefetch') !== '1') headers.delete('next-router-prefetch')
  if (request.method !== 'POST') return
  // Next compares the two. It does not know PUBLIC_ORIGINS, and answers an origin of "null" with a 500,
  // although the guard has accepted it by Sec-Fetch-Site. Without an origin it logs a warning each time.
  headers.set('origin', request.nextUrl.origin)
  headers.set('x-forwarded-host', request.nextUrl.host)
  // Next requests the next page from itself with these headers, and this one breaks that request.
  headers.delete('upgrade')
  // A form is not a prefetch. The next page would be rendered as one, and its clock logged as an error.
  headers.delete('next-router-prefetch')
}
