import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import type { SealError } from './entry.ts'

/** Epoch seconds that a Date can hold. */
const moment = z.int().min(0).max(8.64e12)

/**
 * The content of a sealed cookie. Its names are short because each byte travels with each request.
 * It is checked although we sealed it: another app may use the same secret.
 */
export const contentSchema = z.object({
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

/**
 * The one valid spelling of a seal. iron-session would read "~2x" as "~2", and iron ignores spaces in
 * base64. The last character of the HMAC, which has 32 bytes, holds four bits: iron would ignore the
 * other two.
 */
const SEAL = /^[\w.*-]+[AEIMQUYcgkosw048]~2$/

/** Opens what any of the secrets has sealed. */
export async function unseal(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ content: Content } | { error: SealError }> {
  if (!SEAL.test(sealed)) return { error: 'tampered' }
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
