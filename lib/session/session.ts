/*
 * The session: what the server stores about a visitor, sealed in cookies of the visitor's browser.
 * Read this file first, then entry.ts (one thing that is stored, and when it expires),
 * entry-cookie.ts (how it is read and written), limits.ts and room.ts (how much fits), flash.ts (a
 * message that is shown once), and token.ts (a lighter seal, for everything but entries).
 */
import { requestContext } from './context.ts'
import { checkKeys, checkLabels, type Entries, entryFor, type Key, type Value } from './entries.ts'
import type { Context, Entry, StoredValue } from './entry.ts'
import { deleteEntry, readEntry, writeEntry } from './entry-cookie.ts'
import { saveMakingRoom } from './room.ts'

/** What one visitor's browser stores, with its types. */
export interface Session<D extends Entries> {
  /** @returns the keys of the cookies of an entry that has `many` */
  keys<K extends Key<D>>(family: K extends `${infer F}.${string}` ? F : never): Promise<K[]>
  /** @returns the value with its times, under the same conditions as `get` */
  open<K extends Key<D>>(key: K): Promise<StoredValue<Value<D, K>> | undefined>
  /** @returns undefined if there is no value, or none that can be trusted */
  get<K extends Key<D>>(key: K): Promise<Value<D, K> | undefined>
  /**
   * Only in server actions and route handlers.
   * @throws {Overflow} if it does not fit into the browser; then the old value stays
   * @throws {Error} if the schema does not accept the value: it could never be read again
   */
  set<K extends Key<D>>(key: K, value: Value<D, K>): Promise<void>
  /** Only in server actions and route handlers. */
  delete(key: Key<D>): Promise<void>
}

/** The session of one request. An entry that nobody asks for is not opened. */
export function createSession<D extends Entries>(entries: D, context: Context): Session<D> {
  function entryOf(key: Key<D>): Entry {
    const entry = entryFor(entries, key)
    if (!entry)
      throw new Error(`The session has no entry "${key}": add its form to the list of the app`)
    return entry
  }

  return {
    async keys<K extends Key<D>>(family: string) {
      const keys = context.cookies.keys(context.secure)
      return keys.filter((key) => key.startsWith(`${family}.`) && entryFor(entries, key)) as K[]
    },
    async open<K extends Key<D>>(key: K) {
      const found = await readEntry(key, entryOf(key), context)
      return found && 'value' in found ? (found as StoredValue<Value<D, K>>) : undefined
    },
    async get(key) {
      return (await this.open(key))?.value
    },
    async set(key, value) {
      const { schema } = entryOf(key)
      // Checks what will be read back. The schema of a form reads text: a number that it has read
      // would be refused.
      const { error } = schema.safeParse(JSON.parse(JSON.stringify(value) ?? 'null'))
      if (error) {
        const fields = error.issues.map(({ path }) => path.join('.')).filter(Boolean)
        const where = fields.length > 0 ? `, in ${fields.join(' and ')}` : ''
        throw new Error(
          `The schema of the entry "${key}" does not accept what it is to store${where}. See storedSchema`,
        )
      }
      const before = await readEntry(key, entryOf(key), context)
      const createdAt = before && 'value' in before ? before.createdAt : context.now()
      const write = () => writeEntry(key, entryOf(key), value, context, { createdAt })
      await saveMakingRoom(write, context)
    },
    async delete(key) {
      deleteEntry(key, context)
    },
  }
}

/**
 * Binds entries to the current request. In development they are the entries that were defined
 * last: Next 16.4.5 gives a page that is opened for the first time the modules as they were before
 * an edit. (A journey reads its own entries, so a changed schema of a result needs a restart.) Delete
 * this when e2e/operations/develop.spec.ts passes without it.
 * @throws {Error} for a key that is not allowed, or an entry without a label
 */
export function defineSession<D extends Entries>(entries: D): Session<D> {
  checkKeys(entries)
  checkLabels(entries)
  const isDevelopment = process.env.NODE_ENV === 'development'
  const last = isDevelopment ? Object.assign(globalThis, { entries }) : { entries }
  const session = async () => createSession(last.entries, await requestContext())
  return {
    keys: async (family) => (await session()).keys(family),
    open: async (key) => (await session()).open(key),
    get: async (key) => (await session()).get(key),
    set: async (key, value) => (await session()).set(key, value),
    delete: async (key) => (await session()).delete(key),
  }
}
