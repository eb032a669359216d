import { z } from 'zod'
import { draftEntryFor } from '#lib/forms/draft.ts'
import type { Form } from '#lib/forms/form.ts'
import { type Dictionary, entryFor } from '#lib/session/dictionary.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { TEMPORARY } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import { deleteEntry, openEntry, writeEntry } from '#lib/session/store.ts'
import { texts } from '#lib/texts/texts.ts'
import { type FindEntry, pack, unpack } from './transfer.ts'

/** No form has an id with a `~`. */
const FILE = `${TEMPORARY}~transfer`
const BEFORE = `${TEMPORARY}~before`

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
  (dictionary: Dictionary, formWithId: (id: string) => Form | undefined): FindEntry =>
  (key) =>
    (key === FILE || key === BEFORE ? entry : undefined) ??
    entryFor(dictionary, key) ??
    draftEntryFor(key, formWithId)

/** Entries that wait until the visitor has decided about them. */
interface Waiting {
  contents: Content[]
  /** When they are forgotten, in epoch seconds. */
  expiresAt: number
}

async function save(
  key: string,
  from: 'file' | 'before',
  contents: readonly Content[],
  context: Context,
): Promise<void> {
  const packed = pack(contents, 0).toString('base64url')
  await writeEntry(key, entry, { packed, from }, context)
}

async function read(
  key: string,
  from: 'file' | 'before',
  context: Context,
): Promise<Waiting | undefined> {
  const found = await openEntry(key, entry, context)
  if (!found || 'unreadable' in found || found.value.from !== from) return undefined
  const transfer = unpack(Buffer.from(found.value.packed, 'base64url'))
  return transfer && { contents: transfer.contents, expiresAt: found.expiresAt }
}

/**
 * Keeps what a file has brought, for 15 minutes.
 * @throws {Overflow} if the browser has no room for it beside what it has
 */
export const saveOpened = (contents: readonly Content[], context: Context) =>
  save(FILE, 'file', contents, context)

export const readOpened = (context: Context) => read(FILE, 'file', context)

export const deleteOpened = (context: Context) => deleteEntry(FILE, context)

/**
 * Keeps what was replaced, for 15 minutes.
 * @throws {Overflow} if the browser has no room for it beside what it has
 */
export const saveBefore = (contents: readonly Content[], context: Context) =>
  save(BEFORE, 'before', contents, context)

/** An earlier release kept it in the place of the file. */
export const readBefore = async (context: Context) =>
  (await read(BEFORE, 'before', context)) ?? read(FILE, 'before', context)

export function deleteBefore(context: Context) {
  deleteEntry(BEFORE, context)
}
