import type { Overflow } from './budget.ts'
import { COOKIE_BYTES, cookieName } from './cookie.ts'
import type { Context } from './entry.ts'
import { deleteEntry } from './store.ts'

/** The key of a draft begins with it. When there is no room, drafts are deleted first. */
export const DRAFT = 'draft'

export const isDraft = (key: string) => key.startsWith(`${DRAFT}.`)

/**
 * Deletes all drafts, if the value that did not fit will fit then. Otherwise it writes nothing.
 * @param canDelete whether another entry may be deleted with them
 * @returns whether there is room now
 */
export function makeRoom(
  { bytes, limit }: Overflow,
  context: Context,
  canDelete: (key: string) => boolean = () => false,
): boolean {
  const { jar, secure } = context
  const keys = jar.keys(secure).filter((key) => isDraft(key) || canDelete(key))
  const length = (key: string) => jar.bytes() - jar.bytes(cookieName(key, secure))
  const freed = keys.reduce((sum, key) => sum + length(key), 0)
  if (limit === COOKIE_BYTES || freed === 0 || bytes - freed > limit) return false
  for (const key of keys) deleteEntry(key, context)
  return true
}
