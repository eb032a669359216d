import type { Config, Secret } from '#lib/config/env.ts'
import { type NotOpened, openShort, shortSeal } from '#lib/session/short-seal.ts'

/** What a seal is for. A seal for one purpose does not open for the other, and never as a cookie. */
export type Purpose = 'file' | 'code'

const purposeOf = (purpose: Purpose) => `transfer ${purpose}`

/** Earlier releases could lock a file with a passphrase. The seal of such a file begins with it. */
const LOCKED = '~'

/**
 * Encrypts bytes that leave the browser. Anyone who has the seal can have a server of this app open it.
 * @returns letters, digits and `._-`, of which the last one is a letter or a digit
 */
export function sealTransfer(purpose: Purpose, content: Buffer, secret: Secret): string {
  const seal = shortSeal(purposeOf(purpose), content, secret)
  // Mail programs do not count a sign at the end as part of a link. Each new seal differs.
  return /[-_]$/.test(seal) ? sealTransfer(purpose, content, secret) : seal
}

/** Why a seal does not open. */
export type Unopened = NotOpened | 'locked'

/** Opens what any of the secrets has sealed for the purpose. */
export const openTransfer = (
  purpose: Purpose,
  seal: string,
  secrets: Config['secrets'],
): { content: Buffer } | { error: Unopened } =>
  seal.startsWith(LOCKED) ? { error: 'locked' } : openShort(purposeOf(purpose), seal, secrets)
