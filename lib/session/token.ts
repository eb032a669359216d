import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Config, Secret } from '#lib/config/env.ts'

/*
 * A token seals everything but entries: it is half as long as a seal of iron-session, and made and
 * opened in a sixth of the time. A code must be short to be scanned, and a flash is opened in each
 * request that shows it.
 */

type Secrets = Config['secrets']

const CIPHER = 'aes-256-gcm'
const SALT_BYTES = 16
const TAG_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** Each token has a salt of its own, so each has a key and a nonce of its own (RFC 5869). */
function keysOf(purpose: string, { value }: Secret, salt: Buffer) {
  const info = `keepsake ${purpose}`
  const keys = Buffer.from(hkdfSync('sha256', value, salt, info, KEY_BYTES + NONCE_BYTES))
  return [keys.subarray(0, KEY_BYTES), keys.subarray(KEY_BYTES)] as const
}

/**
 * @param purpose the token opens for this purpose only, and never as a cookie of iron-session
 * @returns about 60 bytes and 4/3 of the content's: letters, digits and `._-`, of which the last one
 *   is a letter or a digit
 */
export function sealToken(purpose: string, content: string | Buffer, secrets: Secrets): string {
  const [secret] = secrets
  const salt = randomBytes(SALT_BYTES)
  const cipher = createCipheriv(CIPHER, ...keysOf(purpose, secret, salt))
  const encrypted = [cipher.update(Buffer.from(content)), cipher.final(), cipher.getAuthTag()]
  const sealed = Buffer.concat([salt, ...encrypted])
  const token = `${secret.id}.${sealed.toString('base64url')}`
  // Mail programs do not count a sign at the end as part of a link. Each new token differs.
  return /[-_]$/.test(token) ? sealToken(purpose, content, secrets) : token
}

/** Why a text does not open: it is not a token, its secret was removed, or it was changed. */
export type TokenError = 'no seal' | 'unknown secret' | 'changed'

/** Opens what any of the secrets has sealed for the purpose. */
export function openToken(
  purpose: string,
  token: string,
  secrets: Secrets,
): { content: Buffer } | { error: TokenError } {
  const [, id, text = ''] = /^(0|[1-9]\d{0,9})\.([\w-]{43,})$/.exec(token) ?? []
  if (id === undefined) return { error: 'no seal' }
  const secret = secrets.find((one) => one.id === Number(id))
  if (!secret) return { error: 'unknown secret' }
  const sealed = Buffer.from(text, 'base64url')
  // The last character may have unused bits. Only one spelling is valid (RFC 4648, section 3.5).
  if (sealed.toString('base64url') !== text) return { error: 'changed' }
  const keys = keysOf(purpose, secret, sealed.subarray(0, SALT_BYTES))
  const decipher = createDecipheriv(CIPHER, ...keys, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    const content = decipher.update(sealed.subarray(SALT_BYTES, -TAG_BYTES))
    return { content: Buffer.concat([content, decipher.final()]) }
  } catch {
    return { error: 'changed' }
  }
}

/** @returns the JSON in a token, not validated, or undefined if it does not open */
export function readToken(purpose: string, token: string, secrets: Secrets): unknown {
  const opened = openToken(purpose, token, secrets)
  return 'content' in opened ? JSON.parse(`${opened.content}`) : undefined
}
