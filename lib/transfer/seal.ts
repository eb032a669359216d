import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Config, Secret } from '#lib/config/env.ts'
import { type NotOpened, newSalt, openShort, saltIn, shortSeal } from '#lib/session/short-seal.ts'

/** What a seal is for. A seal for one purpose does not open for the other, and never as a cookie. */
export type Purpose = 'file' | 'code'

const purposeOf = (purpose: Purpose) => `transfer ${purpose}`

/** A seal that needs a passphrase begins with it. */
const LOCKED = '~'

/** 32 MB and about 100 ms of one core: who has the file, but not our secret, can only try it with us. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt)

/** Keyboards write one letter in several ways, and put a space at the end. */
const normalized = (passphrase: string) => passphrase.normalize('NFKC').trim()

const lockOf = (passphrase: string, salt: Buffer) => derive(normalized(passphrase), salt, 32, COST)

/**
 * Encrypts bytes that leave the browser.
 * @param passphrase that opening will need; without it, who has the seal and a server of ours can open it
 * @returns letters, digits and `._~-`
 */
export async function sealTransfer(
  purpose: Purpose,
  content: Buffer,
  secret: Secret,
  passphrase = '',
): Promise<string> {
  if (!passphrase) return shortSeal(purposeOf(purpose), content, secret)
  const salt = newSalt()
  const lock = await lockOf(passphrase, salt)
  return LOCKED + shortSeal(purposeOf(purpose), content, secret, { salt, lock })
}

/** Why a seal does not open. With a wrong passphrase it looks changed. */
export type Unopened = NotOpened | 'locked'

/** Opens what any of the secrets has sealed for the purpose. */
export async function openTransfer(
  purpose: Purpose,
  seal: string,
  secrets: Config['secrets'],
  passphrase = '',
): Promise<{ content: Buffer } | { error: Unopened }> {
  if (!seal.startsWith(LOCKED)) return openShort(purposeOf(purpose), seal, secrets)
  if (!normalized(passphrase)) return { error: 'locked' }
  const locked = seal.slice(LOCKED.length)
  return openShort(purposeOf(purpose), locked, secrets, await lockOf(passphrase, saltIn(locked)))
}
