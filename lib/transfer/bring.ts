import { ENTRY_LIMITS, Overflow } from '#lib/session/budget.ts'
import type { Context } from '#lib/session/entry.ts'
import { rehearsalOf } from '#lib/session/rehearsal.ts'
import { isDraft } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import { contentOf, deleteEntry, writeContent } from '#lib/session/store.ts'
import { DRAFT_LIMITS, deleteOpened, saveOpened } from './opened.ts'
import type { FindEntry } from './transfer.ts'

/**
 * Saves entries of another browser in this one: all, or none. Their lifetimes go on. What they replace
 * can be taken back for 15 minutes, if there is room for it.
 * @throws {Overflow} if there is no room for all of them. Then nothing has changed
 */
export async function bring(
  contents: readonly Content[],
  find: FindEntry,
  context: Context,
): Promise<void> {
  await write(contents, find, rehearsalOf(context))
  await write(contents, find, context)
}

async function write(contents: readonly Content[], find: FindEntry, context: Context) {
  deleteOpened(context)
  const before = await Promise.all(contents.map(({ k }) => contentOf(k, context)))
  const replaced = before.filter((content) => content !== undefined)
  // All of them first: what one of them frees, another may need.
  for (const { k } of contents) deleteEntry(k, context)
  const draftsLast = contents.toSorted((one, other) => +isDraft(one.k) - +isDraft(other.k))
  for (const content of draftsLast) {
    const entry = find(content.k)
    const limits = isDraft(content.k) ? DRAFT_LIMITS : ENTRY_LIMITS
    if (entry) await writeContent(content, entry, context, limits)
  }
  if (replaced.length === 0) return
  await saveOpened({ contents: replaced, from: 'before' }, context).catch((error) => {
    if (!(error instanceof Overflow)) throw error
  })
}
