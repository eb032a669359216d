import type { Overflow } from './budget.ts'
import { COOKIE_BYTES, cookieName } from './cookie.ts'
import { type Context, deleteEntry } from './entry.ts'

/** The family of the keys of drafts. A draft gives way to what is kept, where that helps. */
export const DRAFT = 'draft'

export const isDraft = (key: string) => key.startsWith(`${DRAFT}.`)

/**
 * Drops all drafts, if what did not fit does so then; if not, nothing is written.
 * @param isOver whether another entry may go with them
 */
export function makeRoom(
  { bytes, limit }: Overflow,
  context: Context,
  isOver: (key: string) => boolean = () => false,
): boolean {
  const dropped = context.jar.keys(context.secure).filter((key) => isDraft(key) || isOver(key))
  const { jar, secure } = context
  const length = (key: string) => jar.bytes() - jar.bytes(cookieName(key, secure))
  const freed = dropped.reduce((sum, key) => sum + length(key), 0)
  if (limit === COOKIE_BYTES || freed === 0 || bytes - freed > limit) return false
  for (const key of dropped) deleteEntry(key, context)
  return true
}
