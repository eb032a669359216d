import { z } from 'zod'
import { draftEntryFor } from '#lib/forms/draft.ts'
import type { Form } from '#lib/forms/form.ts'
import { type Entries, entryFor } from '#lib/session/entries.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { deleteEntry, readEntry, writeEntry } from '#lib/session/entry-cookie.ts'
import { TEMPORARY } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import { texts } from '#lib/texts/texts.ts'
import { type FindEntry, pack, unpack } from './transfer.ts'

/** No form has an id with a `~`. */
const KEYS = { file: `${TEMPORARY}~transfer`, before: `${TEMPORARY}~before` }

/** What a file has brought, or what was replaced before. */
type From = keyof typeof KEYS

const openedSchema = z.object({
  /** Entries, packed, in base64url. */
  packed: z.string(),
  from: z.enum(['file', 'before']),
})

const entry = {
  title: texts.transfer.opened,
  titleOf: ({ from }: z.output<typeof openedSchema>) =>
    from === 'before' ? texts.transfer.before : texts.transfer.opened,
  schema: openedSchema,
  describe: () => [],
  temporary: true,
  local: true,
} satisfies Entry

/** Finds the entry of any of our cookies, for the pages that show what is stored. */
export const entryFinder =
  (entries: Entries, formWithId: (id: string) => Form | undefined): FindEntry =>
  (key) =>
    (Object.values(KEYS).includes(key) ? entry : undefined) ??
    entryFor(entries, key) ??
    draftEntryFor(key, formWithId)

/** Entries that wait until the visitor has decided about them. */
interface Pending {
  contents: Content[]
  /** When they are forgotten, in epoch seconds. */
  expiresAt: number
}

/**
 * Keeps what a file has brought, or what was replaced, for 15 minutes.
 * @throws {Overflow} if the browser has no room for it beside what it has
 */
export async function savePending(
  from: From,
  contents: readonly Content[],
  context: Context,
): Promise<void> {
  const packed = pack(contents, 0).toString('base64url')
  await writeEntry(KEYS[from], entry, { packed, from }, context)
}

export async function readPending(
  from: From,
  context: Context,
  key = KEYS[from],
): Promise<Pending | undefined> {
  const found = await readEntry(key, entry, context)
  if (!found || 'unreadable' in found || found.value.from !== from) {
    // An earlier release kept what was replaced in the place of the file.
    return key === KEYS.file ? undefined : readPending(from, context, KEYS.file)
  }
  const transfer = unpack(Buffer.from(found.value.packed, 'base64url'))
  return transfer && { contents: transfer.contents, expiresAt: found.expiresAt }
}

export const deletePending = (from: From, context: Context) => deleteEntry(KEYS[from], context)
