import { COOKIE_BYTES, cookieName, sealLength } from './cookie.ts'
import type { Context } from './entry.ts'
import { deleteEntry } from './entry-cookie.ts'
import { FLASH } from './flash.ts'
import { DRAFT_BYTES, ENTRY_BYTES, FLASH_BYTES, NGINX_BYTES, trySave } from './limits.ts'

/** The key of a temporary entry begins with it. When there is no room, these are deleted first. */
export const TEMPORARY = 'draft.'

export const isTemporary = (key: string) => key.startsWith(TEMPORARY)

/** @returns the bytes that a cookie takes in the header */
const cookieBytes = (key: string, { cookies, secure }: Context) =>
  cookies.bytes() - cookies.bytes(cookieName(key, secure))

/** @returns the bytes of what does not stay: temporary entries, and a flash, which is shown once */
const passingBytes = (context: Context): number =>
  context.cookies
    .keys(context.secure)
    .filter((key) => isTemporary(key) || key === FLASH)
    .reduce((sum, key) => sum + cookieBytes(key, context), 0)

/**
 * Whether a message can be stored, so that a visitor learns what became of a form.
 * @param isTyped whether the form has input, which must be stored too if it is rejected
 */
export function hasRoomForAnswer(context: Context, isTyped: boolean): boolean {
  const needed = FLASH_BYTES + (isTyped ? DRAFT_BYTES : 0)
  return context.cookies.bytes() - passingBytes(context) + needed <= NGINX_BYTES
}

/**
 * Saves a value. If it fits only without the temporary entries, it deletes all of them first.
 * @param canDelete whether another entry may be deleted with them
 * @throws {Overflow} if there is no room even so. Then nothing was written or deleted
 */
export async function saveMakingRoom(
  save: () => Promise<unknown>,
  context: Context,
  canDelete: (key: string) => boolean = () => false,
): Promise<void> {
  const overflow = await trySave(save)
  if (!overflow) return
  const { bytes, limit } = overflow
  const { cookies, secure } = context
  const keys = cookies.keys(secure).filter((key) => isTemporary(key) || canDelete(key))
  const freed = keys.reduce((sum, key) => sum + cookieBytes(key, context), 0)
  if (limit === COOKIE_BYTES || freed === 0 || bytes - freed > limit) throw overflow
  for (const key of keys) deleteEntry(key, context)
  await save()
}

/** The JSON around a value, without the key: times of ten digits, and names. In bytes. */
export const ENVELOPE_BYTES = 90

/** @returns by how many bytes of JSON a value may still grow: temporary entries make room for it */
export function roomLeft(key: string, value: unknown, context: Context): number {
  const { cookies, secure, secrets } = context
  const name = cookieName(key, secure)
  const others = cookies.bytes(name) + '; '.length - passingBytes(context)
  const limit = Math.min(COOKIE_BYTES, ENTRY_BYTES - others) - name.length - '='.length
  const now = Buffer.byteLength(JSON.stringify(value))
  let most = 0
  while (sealLength(ENVELOPE_BYTES + key.length + most + 1, secrets[0]) <= limit) most += 1
  return most - now
}
