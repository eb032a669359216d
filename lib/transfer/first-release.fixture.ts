import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import type { Secret } from '#lib/config/env.ts'

/**
 * Seals as the first release did, byte by byte, so that no change of `lib` can change it: what visitors
 * have taken with them must still open.
 * @param contents as the cookies held them
 * @param expiresAt epoch seconds
 * @param ending what the seal is to end with
 */
export function sealOfFirstRelease(
  purpose: 'file' | 'code',
  contents: unknown[],
  expiresAt: number,
  { id, value }: Secret,
  ending = /./,
): string {
  const salt = randomBytes(16)
  const info = `keepsake transfer ${purpose}`
  const derived = Buffer.from(hkdfSync('sha256', value, salt, info, 44))
  const cipher = createCipheriv('aes-256-gcm', derived.subarray(0, 32), derived.subarray(32))
  // White space makes the length one at which a seal can end with any character.
  const json = JSON.stringify({ v: 1, x: expiresAt, e: contents }) + ' '.repeat(salt[0] ?? 0)
  const content = brotliCompressSync(json)
  const parts = [salt, cipher.update(content), cipher.final(), cipher.getAuthTag()]
  const seal = `${id}.${Buffer.concat(parts).toString('base64url')}`
  return ending.test(seal)
    ? seal
    : sealOfFirstRelease(purpose, contents, expiresAt, { id, value }, ending)
}
