import { randomBytes } from 'node:crypto'
import { cookieAttributes, cookieName } from './cookie.ts'
import type { Context } from './entry.ts'
import { NGINX_BYTES } from './limits.ts'
import { readToken, sealToken } from './token.ts'

/** One message, for one page. */
interface Flash {
  /** Different for each message. */
  id: string
  /** With the query. */
  path: string
  message: string
  /** Epoch seconds. */
  expiresAt: number
}

/** The key of its cookie. */
export const FLASH = 'flash'

/** In seconds. */
const LIFETIME = 60

/** In bytes. Drafts and entries reserve FLASH_BYTES, so that most messages are whole. */
const MOST_BYTES = 1000

/** The path as a browser requests it: encoded, and without the hash. */
function requestedPath(path: string): string {
  const { pathname, search } = new URL(path, 'http://localhost')
  return pathname + search
}

/**
 * Saves a message for the page that a redirect leads to. If it is too long it is cut; and if even its
 * path is, as only somebody who makes up addresses can cause, it is not saved.
 * @param scripted whether a script of this build called the action. Then Next renders the next page
 * into the same response, and gives it the cookies of that response. So a cookie that expires at
 * once is read there, and the browser never has it
 */
export function saveFlash(
  { path, message }: Pick<Flash, 'path' | 'message'>,
  scripted: boolean,
  context: Context,
): void {
  const { cookies, now, secrets, secure } = context
  const id = randomBytes(4).toString('base64url')
  const expiresAt = now() + LIFETIME
  const name = cookieName(FLASH, secure)
  const left = NGINX_BYTES - cookies.bytes(name) - '; '.length
  const room = Math.min(MOST_BYTES, left) - name.length - '='.length
  const sealOf = (text: string) => {
    const content = { id, path: requestedPath(path), message: text, expiresAt } satisfies Flash
    return sealToken(FLASH, JSON.stringify(content), secrets)
  }
  let sealed = sealOf(message)
  for (let length = 300; length > 0 && sealed.length > room; length -= 20) {
    sealed = sealOf(`${[...message.slice(0, length)].slice(0, -1).join('')}…`)
  }
  if (sealed.length > room) return
  cookies.set(name, sealed, cookieAttributes(secure, LIFETIME))
  if (scripted) cookies.expire(name, secure)
}

/**
 * The page that should have shown a message is not in the answer to the action. The browser requests
 * it now, so it must bring the message.
 * @param cookie a line of Set-Cookie
 * @returns the line with which the browser keeps the message, or the same line if it sets another cookie
 */
export function withKeptFlash(cookie: string): string {
  // An empty value deletes a message that was shown.
  if (!/^(__Host-)?keepsake\.flash=[^;]/.test(cookie)) return cookie
  return cookie
    .replace(/; *Expires=[^;]*/i, '')
    .replace(/; *Max-Age=0(?=;|$)/i, `; Max-Age=${LIFETIME}`)
}

/** @returns the message that came with this request, if there is one that can be trusted */
export function readFlash({ cookies, now, secrets, secure }: Context): Flash | undefined {
  const sealed = cookies.get(cookieName(FLASH, secure)) ?? ''
  const flash: Partial<Flash> = Object(readToken(FLASH, sealed, secrets))
  const { id, path, message, expiresAt = 0 } = flash
  // Another release may have sealed it.
  const isWhole = id !== undefined && path !== undefined && message !== undefined
  return isWhole && now() < expiresAt ? { id, path, message, expiresAt } : undefined
}

/**
 * Delivers a message to its own page, once. It hides the message from any other request; otherwise a
 * parallel one could use it up. It writes cookies, which a page can't, so the proxy calls it.
 * @param path of the request, with the query
 * @param isPageView whether a person will see the answer as a page
 */
export function deliverFlash(path: string, isPageView: boolean, context: Context): void {
  const { cookies, secure } = context
  const name = cookieName(FLASH, secure)
  if (!cookies.get(name)) return
  const flash = isPageView ? readFlash(context) : undefined
  if (isPageView && !flash) cookies.set(name, '', cookieAttributes(secure, 0))
  else if (flash?.path === path) cookies.expire(name, secure)
  else cookies.hide(name)
}
