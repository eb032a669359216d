import { cookieAttributes, cookieName } from './cookie.ts'
import type { Context } from './entry.ts'

/** The key of the cookie by which we see whether a browser sends our cookies back. */
export const PROBE = 'probe'

/**
 * The name in the query of the address to which the browser is sent with it. Its value is the moment, in
 * epoch seconds: an address may be kept, or passed on to somebody whose browser does send cookies.
 */
const MOMENT = 'cookies'

/** In seconds. */
const LIFETIME = 60

/**
 * Asks whether this browser sends our cookies back. If it does not, everything that an action saves is
 * lost, and nobody would tell: with scripts the next page comes in the same answer. Browsers refuse
 * cookies because the visitor wants it so, and Secure ones where there is no TLS.
 * @param path of the request, with its query
 * @returns true, or false, or the address where the same request shows it. Unless it is true, it sets a
 *   cookie: the next request may bring it, also after the visitor has allowed it
 */
export function provesCookies(path: string, context: Context): boolean | string {
  const { cookies, now, secure } = context
  if (cookies.keys(secure).length > 0) return true
  cookies.set(cookieName(PROBE, secure), '1', cookieAttributes(secure, LIFETIME))
  const [pathname = ''] = path.split('?', 1)
  const query = new URLSearchParams(path.slice(pathname.length))
  // Another instance may have another clock.
  if (Math.abs(now() - Number(query.get(MOMENT) ?? Number.NaN)) < LIFETIME) return false
  query.set(MOMENT, `${now()}`)
  // Two slashes at the beginning would name another host, to which the form would be sent.
  return `${pathname.replace(/^[\\/]+/, '/')}?${query}`
}

/**
 * Deletes the cookie. It has done its work, and no page knows it.
 * @param isAction whether an action answers. Next 16.4.5 would drop the Max-Age of what the proxy sets
 *   there, and so make a cookie that stays. Then the cookie is only hidden from the action
 */
export function deleteProbe({ cookies, secure }: Context, isAction: boolean): void {
  const name = cookieName(PROBE, secure)
  if (cookies.get(name) === undefined) return
  if (isAction) cookies.hide(name)
  else cookies.set(name, '', cookieAttributes(secure, 0))
}
