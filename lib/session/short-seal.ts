import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Secret } from '#lib/config/env.ts'

/*
 * A seal for everything but entries: half as long as iron's, and made and opened in a sixth of the
 * time. A code must be short to be scanned, and a flash is opened in each request that shows it.
 */

const CIPHER = 'aes-256-gcm'
const SALT_BYTES = 16
const TAG_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** Each seal has a salt of its own, so each has a key and a nonce of its own (RFC 5869). */
function keysOf(purpose: string, { value }: Secret, salt: Buffer) {
  const info = `keepsake ${purpose}`
  const keys = Buffer.from(hkdfSync('sha256', value, salt, info, KEY_BYTES + NONCE_BYTES))
  return [keys.subarray(0, KEY_BYTES), keys.subarray(KEY_BYTES)] as const
}

/**
 * @param purpose the seal opens for this purpose only, and never as a cookie of iron-session
 * @returns about 60 bytes and 4/3 of the content's: letters, digits and `._-`
 */
export function shortSeal(purpose: string, content: Buffer, secret: Secret): string {
  const salt = randomBytes(SALT_BYTES)
  const cipher = createCipheriv(CIPHER, ...keysOf(purpose, secret, salt))
  const sealed = Buffer.concat([salt, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return `${secret.id}.${sealed.toString('base64url')}`
}

/** Why a text does not open: it is not a seal, its secret was removed, or it was changed. */
export type NotOpened = 'no seal' | 'unknown secret' | 'changed'

function partsOf(seal: string) {
  const [, id, text = ''] = /^(0|[1-9]\d{0,9})\.([\w-]{43,})$/.exec(seal) ?? []
  return { id: id === undefined ? undefined : Number(id), text }
}

/** Opens what any of the secrets has sealed for the purpose. */
export function openShort(
  purpose: string,
  seal: string,
  secrets: readonly Secret[],
): { content: Buffer } | { error: NotOpened } {
  const { id, text } = partsOf(seal)
  if (id === undefined) return { error: 'no seal' }
  const secret = secrets.find((one) => one.id === id)
  if (!secret) return { error: 'unknown secret' }
  const sealed = Buffer.from(text, 'base64url')
  // The last character may have unused bits. Only one spelling of a seal is valid (RFC 4648, section 3.5).
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
