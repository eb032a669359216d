import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { draftEntryFor } from '#lib/forms/draft.ts'
import type { Form } from '#lib/forms/form.ts'
import { FLASH_BYTES, HEADER_BYTES, type Limits } from '#lib/session/budget.ts'
import { COOKIE_BYTES } from '#lib/session/cookie.ts'
import { type Dictionary, entryFor } from '#lib/session/dictionary.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { DRAFT } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import { deleteEntry, openEntry, writeEntry } from '#lib/session/store.ts'
import { type FindEntry, pack, unpack } from './transfer.ts'

/** It is a draft, so that it makes room for whatever a visitor saves. No form has an id with a `~`. */
const KEY = `${DRAFT}.~transfer`

/** In seconds. */
const LIFETIME = 15 * 60

/** A draft may take up what an entry may not. */
export const DRAFT_LIMITS: Limits = {
  cookie: 2 * COOKIE_BYTES,
  header: HEADER_BYTES - FLASH_BYTES,
}

const openedSchema = z.object({
  /** Entries, packed, in base64url: of a file, or those that were replaced. */
  packed: z.string(),
  from: z.enum(['file', 'before']),
})

const entry = {
  title: texts.transfer.opened,
  titleOf: (value: z.output<typeof openedSchema>) =>
    value.from === 'before' ? texts.transfer.before : texts.transfer.opened,
  schema: openedSchema,
  describe: () => [],
  idle: LIFETIME,
  absolute: LIFETIME,
  local: true,
} satisfies Entry

/** Finds the entry of any of our cookies, for the pages that show what is stored. */
export const entryFinder =
  (dictionary: Dictionary, formWithId: (id: string) => Form | undefined): FindEntry =>
  (key) =>
    (key === KEY ? entry : undefined) ?? entryFor(dictionary, key) ?? draftEntryFor(key, formWithId)

/** What a visitor has opened, and not yet decided about. */
export type OpenedTransfer = { contents: Content[]; from: 'file' | 'before' } | undefined

/** @throws {Overflow} if the browser has no room for it beside what it has */
export async function saveOpened(
  opened: NonNullable<OpenedTransfer>,
  context: Context,
): Promise<void> {
  const value = { packed: pack(opened.contents, 0).toString('base64url'), from: opened.from }
  await writeEntry(KEY, entry, value, context, {}, DRAFT_LIMITS)
}

export async function readOpened(context: Context): Promise<OpenedTransfer> {
  const found = await openEntry(KEY, entry, context)
  if (!found || 'unreadable' in found) return undefined
  const { packed, from } = found.value
  const transfer = unpack(Buffer.from(packed, 'base64url'))
  return transfer && { contents: transfer.contents, from }
}

export const deleteOpened = (context: Context) => deleteEntry(KEY, context)
