import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import type { Secret } from '../config/env.ts'

/** Epoch seconds, and no more than a Date can hold. */
const moment = z.int().min(0).max(8.64e12)

/**
 * What stands inside a seal; the key names are short because every byte travels each time. Checked
 * though we sealed it: another app may have the same secret, and other ideas.
 */
const sealedSchema = z.object({
  /** The purpose: the key of the entry that it was sealed for. */
  k: z.string(),
  /** The version of the entry's schema. */
  v: z.number(),
  /** When the entry was first set, when last set, when last used. */
  f: moment,
  l: moment,
  u: moment,
  /** The value, as JSON. */
  d: z.unknown(),
})

export type Sealed = z.output<typeof sealedSchema>

export type Unreadable = 'expired' | 'unknown secret' | 'tampered'

/**
 * @param until when the seal ends, in epoch seconds
 * @returns the cookie's value: ASCII, about 230 bytes + 4/3 of the JSON's
 * @throws {RangeError} if there is no end
 */
export async function seal(content: Sealed, secret: Secret, until: number): Promise<string> {
  if (!Number.isFinite(until)) throw new RangeError(`A seal must end, and not at ${until}`)
  // iron-session takes 0 for a seal that never ends; what has ended already may say so.
  const ttl = Math.ceil(until - Date.now() / 1000) || -1
  return sealData(content, { password: { [secret.id]: secret.value }, ttl })
}

/** Opens what any of the secrets sealed; anything else is told apart by its reason. */
export async function unseal(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ content: Sealed } | { unreadable: Unreadable }> {
  let unreadable: Unreadable | undefined
  const content = await unsealData<unknown>(sealed, {
    password: Object.fromEntries(secrets.map(({ id, value }) => [id, value])),
    onUnsealError: (reason) => {
      unreadable =
        reason === 'expired' ? reason : reason === 'invalid' ? 'tampered' : 'unknown secret'
    },
  })
  if (unreadable) return { unreadable }
  const { success, data } = sealedSchema.safeParse(content)
  return success ? { content: data } : { unreadable: 'tampered' }
}

/**
 * What a seal tells without being opened. Nobody vouches for it: good for a guess, for nothing else.
 * The parts of an iron seal are prefix*secret*salt*iv*content*expiration*salt*mac.
 */
export function glance(sealed: string): { secretId: number; until: number } {
  const [, secretId, , , , expiration] = sealed.split('*')
  // The seal's own moment is up to a second late, see above.
  return { secretId: Number(secretId), until: Math.floor(Number(expiration) / 1000) }
}

/**
 * How long a seal gets: iron's fixed parts, and the AES blocks of 16 bytes in base64url.
 * @param content the length of the content's JSON in bytes
 * @returns bytes
 */
export function sealLength(content: number, secret: Secret): number {
  const encrypted = Math.ceil(((Math.floor(content / 16) + 1) * 16 * 4) / 3)
  return 'Fe26.2*'.length + `${secret.id}`.length + 214 + encrypted
}
