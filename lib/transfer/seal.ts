import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Config, Secret } from '#lib/config/env.ts'

/** What a seal is for. A seal for one purpose does not open for the other, and never as a cookie. */
export type Purpose = 'file' | 'code'

const CIPHER = 'aes-256-gcm'
const SALT_BYTES = 16
const TAG_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** 32 MB and about 100 ms of one core: who has the file, but not our secret, can only try it with us. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt)

/** Keyboards write one letter in several ways, and put a space at the end. */
const normalized = (passphrase: string) => passphrase.normalize('NFKC').trim()

/** Each seal has a salt of its own, so each has a key and a nonce of its own (RFC 5869). */
async function keysOf(purpose: Purpose, { value }: Secret, salt: Buffer, passphrase: string) {
  const lock = passphrase && (await derive(normalized(passphrase), salt, KEY_BYTES, COST))
  const material = Buffer.concat([Buffer.from(value), Buffer.from(lock)])
  const info = `keepsake transfer ${purpose}`
  const keys = Buffer.from(hkdfSync('sha256', material, salt, info, KEY_BYTES + NONCE_BYTES))
  return [keys.subarray(0, KEY_BYTES), keys.subarray(KEY_BYTES)] as const
}

/**
 * Encrypts bytes that leave the browser. It is half as long as a cookie's seal, because a code that
 * one can scan is short.
 * @param passphrase that opening will need; without it, who has the seal and a server of ours can open it
 * @returns about 70 bytes and 4/3 of the content's: letters, digits and `._~-`
 */
export async function sealTransfer(
  purpose: Purpose,
  content: Buffer,
  secret: Secret,
  passphrase = '',
): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const [key, nonce] = await keysOf(purpose, secret, salt, passphrase)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const sealed = Buffer.concat([salt, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return `${secret.id}${passphrase ? '~' : '.'}${sealed.toString('base64url')}`
}

/**
 * Why a seal does not open: it is no seal, its secret was removed, it needs a passphrase, or it was
 * changed. With a wrong passphrase it looks changed.
 */
export type Unopened = 'no seal' | 'unknown secret' | 'locked' | 'changed'

/** Opens what any of the secrets has sealed for the purpose. */
export async function openTransfer(
  purpose: Purpose,
  seal: string,
  secrets: Config['secrets'],
  passphrase = '',
): Promise<{ content: Buffer } | { error: Unopened }> {
  const [, id, lock, text = ''] = /^(\d{1,10})([.~])([\w-]{43,})$/.exec(seal) ?? []
  if (id === undefined) return { error: 'no seal' }
  const secret = secrets.find((one) => one.id === Number(id))
  if (!secret) return { error: 'unknown secret' }
  const isLocked = lock === '~'
  if (isLocked && !normalized(passphrase)) return { error: 'locked' }
  const sealed = Buffer.from(text, 'base64url')
  const salt = sealed.subarray(0, SALT_BYTES)
  const [key, nonce] = await keysOf(purpose, secret, salt, isLocked ? passphrase : '')
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    const content = decipher.update(sealed.subarray(SALT_BYTES, -TAG_BYTES))
    return { content: Buffer.concat([content, decipher.final()]) }
  } catch {
    return { error: 'changed' }
  }
}
