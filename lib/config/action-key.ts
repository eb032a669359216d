import { hkdfSync } from 'node:crypto'

/** The lengths that Next accepts: https://nextjs.org/docs/app/guides/self-hosting#encryption-key */
const KEY_BYTES = [16, 24, 32]

/**
 * The key that keeps the ids of server actions the same from build to build. If it is not set, it is
 * derived from the last secret of the session (HKDF, RFC 5869), so one setting is enough. It is the
 * last one because a new secret is put in front, which must not change the key yet.
 * @returns the key in base64, or undefined if neither is set
 * @throws {Error} for a key that Next would refuse at the first request
 */
export function actionKey(env: Record<string, string | undefined>): string | undefined {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, SESSION_SECRET: secrets } = env
  if (!key) {
    const secret = secrets?.split(',').at(-1)?.trim()
    if (!secret) return undefined
    const derived = hkdfSync('sha256', secret, '', 'keepsake server actions key', 32)
    return Buffer.from(derived).toString('base64')
  }
  if (KEY_BYTES.includes(Buffer.from(key, 'base64').length)) return key
  throw new Error(
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not a key of 16, 24 or 32 bytes in base64. To make one:\n' +
      `  node -p "crypto.randomBytes(32).toString('base64')"`,
  )
}
