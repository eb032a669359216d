import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
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

/** Epoch seconds, within what a Date can hold. */
const moment = z.int().min(0).max(8.64e12)

/**
 * The content of a sealed cookie. Its names are short because each byte travels with each request.
 * It is checked although we sealed it: another app may use the same secret.
 */
const contentSchema = z.object({
  /** The key of the entry. */
  k: z.string(),
  /** The version of the entry's schema. */
  v: z.number(),
  /** createdAt */
  f: moment,
  /** updatedAt */
  l: moment,
  /** usedAt */
  u: moment,
  /** The value, as JSON. */
  d: z.unknown(),
})

export type Content = z.output<typeof contentSchema>

export type SealError = 'expired' | 'unknown secret' | 'tampered'

/**
 * @param expiresAt epoch seconds
 * @returns the cookie's value: ASCII, about 230 bytes and 4/3 of the JSON's bytes
 * @throws {RangeError} if it would never expire
 */
export async function seal(content: Content, secret: Secret, expiresAt: number): Promise<string> {
  if (!Number.isFinite(expiresAt)) throw new RangeError(`A cookie can't expire at ${expiresAt}`)
  // iron-session reads 0 as "never expires".
  const ttl = Math.ceil(expiresAt - Date.now() / 1000) || -1
  return sealData(content, { password: { [secret.id]: secret.value }, ttl })
}

/** Opens what any of the secrets has sealed. */
export async function unseal(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ content: Content } | { error: SealError }> {
  let error: SealError | undefined
  const content = await unsealData<unknown>(sealed, {
    password: Object.fromEntries(secrets.map(({ id, value }) => [id, value])),
    onUnsealError: (reason) => {
      error = reason === 'expired' ? reason : reason === 'invalid' ? 'tampered' : 'unknown secret'
    },
  })
  if (error) return { error }
  const { success, data } = contentSchema.safeParse(content)
  return success ? { content: data } : { error: 'tampered' }
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
