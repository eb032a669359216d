import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { type Dictionary, entryFor } from '#lib/session/dictionary.ts'
import type { Context, Entry, Opened, UnreadableReason } from '#lib/session/entry.ts'
import { FLASH } from '#lib/session/flash.ts'
import { openEntry } from '#lib/session/store.ts'
import { describeValue } from './describe.ts'
import { draftEntryFor } from './draft.ts'
import type { Form } from './form.ts'

/** One of our cookies, for its owner to see. */
export interface StoredEntry {
  key: string
  title: string
  opened: Opened<unknown> | { unreadable: UnreadableReason }
  /** Its value in plain words: label and text. */
  answers: [string, string][]
  /** What a thief would see. */
  sealed: string
  /** Of the cookie's name and value. */
  bytes: number
}

const unknownEntry: Entry = { title: texts.stored.unknown, schema: z.never() }

/**
 * Lists everything that is stored in the browser, also what can no longer be read.
 * @param formWithId finds the form of a draft
 */
export async function inspectSession(
  dictionary: Dictionary,
  formWithId: (id: string) => Form | undefined,
  context: Context,
): Promise<StoredEntry[]> {
  const { jar, secure } = context
  const found: StoredEntry[] = []
  for (const key of jar.keys(secure)) {
    const ours = entryFor(dictionary, key)
    const entry = ours ?? draftEntryFor(key, formWithId) ?? unknownEntry
    // Anybody can make up a name, so unknown ones are not logged.
    const reader = ours ? context : { ...context, onUnreadable: () => {} }
    // A flash is gone with the page that shows it.
    const opened = key === FLASH ? undefined : await openEntry(key, entry, reader)
    if (!opened) continue
    const name = cookieName(key, secure)
    const sealed = jar.get(name) ?? ''
    const bytes = name.length + '='.length + sealed.length
    found.push({ key, ...descriptionOf(entry, opened), opened, sealed, bytes })
  }
  return found
}

function descriptionOf(
  entry: Entry,
  opened: StoredEntry['opened'],
): Pick<StoredEntry, 'title' | 'answers'> {
  const { title = '', titleOf, describe, schema } = entry
  if ('unreadable' in opened) return { title, answers: [] }
  const value = opened.value as never
  const answers = describe?.(value) ?? describeValue(value, schema, title)
  return { title: titleOf?.(value) ?? title, answers }
}
