import { cookieAttributes, cookieName } from './cookie.ts'
import type { Context } from './entry.ts'

/** The key of the cookie by which we see whether a browser sends our cookies back. */
export const PROBE = 'probe'

/** The name in the query of the address to which the browser is sent with it. */
const MARK = 'cookies'

/** In seconds. */
const LIFETIME = 60

/**
 * Asks whether this browser sends our cookies back. If it does not, everything that an action saves is
 * lost, and nobody would tell: with scripts the next page comes in the same answer. Browsers refuse
 * cookies because the visitor wants it so, and Secure ones where there is no TLS.
 * @param path of the request, with its query
 * @returns true, or false, or the address where the same request shows it. For that it sets a cookie
 */
export function provesCookies(path: string, context: Context): boolean | string {
  const { jar, secure } = context
  if (jar.keys(secure).length > 0) return true
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  if (searchParams.has(MARK)) return false
  jar.set(cookieName(PROBE, secure), '1', cookieAttributes(secure, LIFETIME))
  searchParams.set(MARK, '')
  return `${pathname}?${searchParams}`
}

/** Deletes the cookie. It has told what it was for, and no page knows it. */
export function deleteProbe({ jar, secure }: Context): void {
  const name = cookieName(PROBE, secure)
  if (jar.get(name) !== undefined) jar.set(name, '', cookieAttributes(secure, 0))
}
