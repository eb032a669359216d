import type { Secret } from '#lib/config/env.ts'

/** In bytes. Browsers promise 4096 for one cookie with its attributes (RFC 6265, section 6.1). */
export const COOKIE_BYTES = 4000

/** The attributes of every cookie that we set. To delete a cookie takes the very same ones. */
export interface CookieAttributes {
  httpOnly: true
  sameSite: 'lax'
  path: '/'
  secure: boolean
  /** In seconds; 0 deletes the cookie. */
  maxAge: number
}

/** `__Host-` binds a cookie to this host and to TLS (RFC 6265bis, section 4.1.3.2). */
export function cookieName(key: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}keepsake.${key}`
}

export function cookieAttributes(secure: boolean, maxAge: number): CookieAttributes {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: Math.floor(maxAge) }
}

/**
 * Reads what a seal says in the clear. It is not verified: use it to save work, never to decide.
 * An iron seal is prefix*secret*salt*iv*content*expiration*salt*mac.
 */
export function peek(sealed: string): { secretId: number; expiresAt: number } {
  const [, secretId, , , , expiration] = sealed.split('*')
  // The seal's own moment is up to one second late, because `seal` rounds up.
  return { secretId: Number(secretId), expiresAt: Math.floor(Number(expiration) / 1000) }
}

/**
 * The length of a seal before it is made: iron's fixed parts, and AES blocks of 16 bytes in base64url.
 * @param content the length of the content's JSON, in bytes
 * @returns bytes
 */
export function sealLength(content: number, secret: Secret): number {
  const encrypted = Math.ceil(((Math.floor(content / 16) + 1) * 16 * 4) / 3)
  return 'Fe26.2*'.length + `${secret.id}`.length + 214 + encrypted
}
