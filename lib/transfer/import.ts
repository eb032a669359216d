import { dryRun } from '#lib/session/dry-run.ts'
import type { Context } from '#lib/session/entry.ts'
import { contentOf, deleteEntry, writeContent } from '#lib/session/entry-cookie.ts'
import { trySave } from '#lib/session/limits.ts'
import { isTemporary } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import { idOf } from './compare.ts'
import { deletePending, readPending, savePending } from './pending-import.ts'
import type { FindEntry } from './transfer.ts'

/** How many entries that were replaced are kept. Packed, they must not exceed what can be unpacked. */
const MOST_BEFORE = 10

/**
 * Saves entries of another browser in this one: all, or none. Their lifetimes go on. What they replace
 * can be taken back for 15 minutes, and so can what was replaced before.
 * @returns what can't be taken back, because there is no room for it
 * @throws {Overflow} if there is no room for all of them. Then nothing has changed
 */
export async function importEntries(
  contents: readonly Content[],
  find: FindEntry,
  context: Context,
): Promise<Content[]> {
  await write(contents, find, dryRun(context))
  return write(contents, find, context)
}

async function write(contents: readonly Content[], find: FindEntry, context: Context) {
  const taken = new Set(contents.map(idOf))
  const earlier = (await readPending('before', context))?.contents ?? []
  deletePending('file', context)
  deletePending('before', context)
  const stored = await Promise.all(contents.map(({ k }) => contentOf(k, context)))
  const replaced = stored.filter((content) => content !== undefined)
  // All of them first: what one of them frees, another may need.
  for (const { k } of contents) deleteEntry(k, context)
  const inOrder = contents.toSorted((one, other) => +isTemporary(one.k) - +isTemporary(other.k))
  for (const content of inOrder) {
    const entry = find(content.k)
    if (entry) await writeContent(content, entry, context)
  }
  const before = [...replaced, ...earlier.filter((content) => !taken.has(idOf(content)))]
  return keepBefore(before, replaced.length, context)
}

/**
 * Keeps what was replaced: all of it; if there is no room, what was replaced just now; or nothing.
 * @param newest how many of them, at the start, were replaced just now
 * @returns what is not kept
 */
async function keepBefore(before: Content[], newest: number, context: Context): Promise<Content[]> {
  for (const count of [Math.min(before.length, MOST_BEFORE), newest]) {
    if (count === 0) continue
    const overflow = await trySave(() => savePending('before', before.slice(0, count), context))
    if (!overflow) return before.slice(count)
  }
  return before
}
