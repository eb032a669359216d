import type { z } from 'zod'
import { type Context, deleteEntry, type Entry, openEntry, writeEntry } from './entry.ts'

/** Everything that is remembered about a visitor: an entry for each key. */
export type Dictionary = Record<string, Entry>

export type Key<D extends Dictionary> = keyof D & string
export type Value<D extends Dictionary, K extends keyof D> = z.output<D[K]['schema']>

/** What one visitor's browser remembers, as a typed dictionary. */
export interface Session<D extends Dictionary> {
  /** @returns undefined where nothing is kept, or nothing that can still be trusted */
  get<K extends Key<D>>(key: K): Promise<Value<D, K> | undefined>
  /**
   * Only in server actions and route handlers.
   * @throws {Overflow} if it does not fit into the browser; what was kept before stays
   */
  set<K extends Key<D>>(key: K, value: Value<D, K>): Promise<void>
  /** Only in server actions and route handlers. */
  delete(key: Key<D>): Promise<void>
}

/** The session of one request; what it does not ask for is not opened. */
export function openSession<D extends Dictionary>(dictionary: D, context: Context): Session<D> {
  function entryOf(key: Key<D>): Entry {
    const entry = dictionary[key]
    if (!entry) throw new Error(`The session has no entry "${key}"; name it in the dictionary`)
    return entry
  }

  return {
    async get<K extends Key<D>>(key: K) {
      const found = await openEntry(key, entryOf(key), context)
      return found && 'value' in found ? (found.value as Value<D, K>) : undefined
    },
    async set(key, value) {
      const before = await openEntry(key, entryOf(key), context)
      const first = before && 'value' in before ? before.first : context.now()
      await writeEntry(key, entryOf(key), value, context, { first })
    },
    async delete(key) {
      deleteEntry(key, context)
    },
  }
}
