import { isDeepStrictEqual } from 'node:util'
import { digest } from '#lib/session/digest.ts'
import type { Context } from '#lib/session/entry.ts'
import { readContent, readEntry } from '#lib/session/entry-cookie.ts'
import type { Content } from '#lib/session/seal.ts'
import { type Description, describeEntry, unknownEntry } from './inspect.ts'
import type { FindEntry } from './transfer.ts'

/** An entry that a transfer brings, beside what this browser has under the same key. */
export interface Incoming extends Description {
  key: string
  /** Identifies the content: other content under the same key has another id. */
  id: string
  content: Content
  /** What this browser has, if it can be read and is not the same. */
  stored: Description | undefined
  /**
   * `new`: this browser has none. `differs`: it has another one. `same`: it has the same one.
   * `ended`: it has the result of this run. `unreadable`: it can't be brought.
   */
  state: 'new' | 'differs' | 'same' | 'ended' | 'unreadable'
}

export const idOf = (content: Content): string => digest(content)

/** Compares what a transfer brings with what this browser has. It writes nothing. */
export const compare = (
  contents: readonly Content[],
  find: FindEntry,
  context: Context,
): Promise<Incoming[]> => Promise.all(contents.map((one) => compareOne(one, find, context)))

async function compareOne(content: Content, find: FindEntry, context: Context): Promise<Incoming> {
  const key = content.k
  const id = idOf(content)
  const entry = find(key)
  // A file can't bring what belongs to one browser.
  if (!entry || entry.local) {
    const nothing = describeEntry(unknownEntry, { unreadable: 'schema' })
    return { key, id, content, ...nothing, stored: undefined, state: 'unreadable' }
  }
  const opened = readContent(content, entry, context.now())
  const incoming = { key, id, content, ...describeEntry(entry, opened), stored: undefined }
  if ('unreadable' in opened) return { ...incoming, state: 'unreadable' }
  const stored = await readEntry(key, entry, context)
  if (stored && 'value' in stored) {
    if (isDeepStrictEqual(stored.value, opened.value)) return { ...incoming, state: 'same' }
    return { ...incoming, stored: describeEntry(entry, stored), state: 'differs' }
  }
  return { ...incoming, state: (await hasEnded(key, find, context)) ? 'ended' : 'new' }
}

/** Whether this browser has the result of a run. */
async function hasEnded(key: string, find: FindEntry, context: Context): Promise<boolean> {
  const [, id] = key.split('.')
  const result = `${find(key)?.endsAs}.${id}`
  const entry = find(result)
  const stored = entry && (await readEntry(result, entry, context))
  return Boolean(stored && 'value' in stored)
}
