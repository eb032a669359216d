import { z } from 'zod'
import { describeValue } from '#lib/forms/describe.ts'
import { cookieName } from '#lib/session/cookie.ts'
import type { Context, Entry, StoredValue, UnreadableReason } from '#lib/session/entry.ts'
import { readEntry } from '#lib/session/entry-cookie.ts'
import { FLASH } from '#lib/session/flash.ts'
import { texts } from '#lib/texts/texts.ts'

/** An entry for its owner to see. */
export interface Description {
  title: string
  opened: StoredValue<unknown> | { unreadable: UnreadableReason }
  /** Its value in plain words: label and text. */
  answers: [string, string][]
}

/** One of our cookies, for its owner to see. */
export interface StoredEntry extends Description {
  key: string
  /** The beginning of what a thief would see. The whole of it works in another browser too. */
  sealStart: string
  /** The length of the cookie's name and value. */
  bytes: number
}

/** In characters. */
const SEAL_START = 60

/** The entry of a key that this app does not know. */
export const unknownEntry: Entry = { title: texts.stored.unknown, schema: z.never() }

/**
 * Lists everything that is stored in the browser, also what can no longer be read.
 * @param find finds the entry of a key, also that of a draft
 */
export async function inspectSession(
  find: (key: string) => Entry | undefined,
  context: Context,
): Promise<StoredEntry[]> {
  const { cookies, secure } = context
  const found: StoredEntry[] = []
  for (const key of cookies.keys(secure)) {
    const ours = find(key)
    const entry = ours ?? unknownEntry
    // Anybody can make up a name, so unknown ones are not logged.
    const reader = ours ? context : { ...context, onUnreadable: () => {} }
    // A flash is gone with the page that shows it.
    const opened = key === FLASH ? undefined : await readEntry(key, entry, reader)
    if (!opened) continue
    const name = cookieName(key, secure)
    const sealed = cookies.get(name) ?? ''
    const bytes = name.length + '='.length + sealed.length
    const sealStart = sealed.slice(0, Math.min(SEAL_START, sealed.length / 2))
    found.push({ key, ...describeEntry(entry, opened), sealStart, bytes })
  }
  return numbered(found)
}

/** Entries with the same title get a number, so that one can be told from another. */
export const numbered = <E extends Description>(entries: E[]): E[] =>
  entries.map((entry) => {
    const same = entries.filter(({ title }) => title === entry.title)
    if (same.length === 1) return entry
    return { ...entry, title: `${entry.title} (${same.indexOf(entry) + 1})` }
  })

/** Describes an entry that was read. */
export function describeEntry(entry: Entry, opened: Description['opened']): Description {
  const { title = '', titleOf, describe, schema } = entry
  if ('unreadable' in opened) return { title, opened, answers: [] }
  const value = opened.value as never
  const answers = describe?.(value) ?? describeValue(value, schema, title)
  return { title: titleOf?.(value) ?? title, opened, answers }
}
