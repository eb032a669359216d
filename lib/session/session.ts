import { z } from 'zod'
import { Overflow } from './budget.ts'
import {
  type Context,
  deleteEntry,
  type Entry,
  type Opened,
  openEntry,
  writeEntry,
} from './entry.ts'
import { FLASH } from './flash.ts'
import { DRAFT, makeRoom } from './room.ts'

/** Everything that is remembered about a visitor: an entry for each key. */
export type Dictionary = Record<string, Entry>

/** `name`, or `apology.x1` for an entry of which there are several. */
export type Key<D extends Dictionary> = {
  [K in keyof D & string]: D[K] extends { many: true } ? `${K}.${string}` : K
}[keyof D & string]

export type Value<D extends Dictionary, K extends string> = z.output<
  D[K extends `${infer Family}.${string}` ? Family : K]['schema']
>

/** @returns undefined for a key that the dictionary doesn't have */
export function entryFor(dictionary: Dictionary, key: string): Entry | undefined {
  const [family = '', id] = key.split('.')
  const entry = Object.hasOwn(dictionary, family) ? dictionary[family] : undefined
  return Boolean(entry?.many) === Boolean(id) ? entry : undefined
}

/**
 * Finds out early what visitors would see: names in the code where they look for labels.
 * @throws {Error} for an entry without a title, or with a field without a label
 */
export function checkLabels(dictionary: Dictionary): void {
  for (const [key, { title, schema, describe }] of Object.entries(dictionary)) {
    if (!title) throw new Error(`The entry "${key}" has no title`)
    const fields = schema instanceof z.ZodObject && !describe ? Object.entries(schema.shape) : []
    const [name] = fields.find(([, field]) => !field.meta()?.title) ?? []
    if (name === undefined) continue
    throw new Error(
      `The entry "${key}" has a field "${name}" without a label: give its schema .meta({ title: '…' }), or the entry a describe`,
    )
  }
}

/** The families of the cookies that are no entries: a message, and rejected input. */
const RESERVED = [FLASH, DRAFT]

/** @throws {Error} for a key that is no cookie's name, or that another cookie of ours has */
export function checkKeys(dictionary: Dictionary): void {
  for (const key of Object.keys(dictionary)) {
    const wrong = (text: string) =>
      new Error(`The session can't have an entry "${key}": ${text}. Give it another key`)
    if (RESERVED.includes(key)) throw wrong(`the cookie of a ${key} has that name`)
    // A dot stands before the id of one of several.
    if (!/^[\w-]+$/.test(key)) throw wrong('a key has letters of a to z, digits, - and _ only')
  }
}

/** What one visitor's browser remembers, as a typed dictionary. */
export interface Session<D extends Dictionary> {
  /** @returns the keys that there are cookies for, of an entry of which there are several */
  keys<K extends Key<D>>(family: K extends `${infer F}.${string}` ? F : never): Promise<K[]>
  /** @returns the value with its dates, under the same conditions as `get` */
  open<K extends Key<D>>(key: K): Promise<Opened<Value<D, K>> | undefined>
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
    const entry = entryFor(dictionary, key)
    if (!entry) throw new Error(`The session has no entry "${key}"; name it in the dictionary`)
    return entry
  }

  return {
    async keys<K extends Key<D>>(family: string) {
      const keys = context.jar.keys(context.secure)
      return keys.filter((key) => key.startsWith(`${family}.`) && entryFor(dictionary, key)) as K[]
    },
    async open<K extends Key<D>>(key: K) {
      const found = await openEntry(key, entryOf(key), context)
      return found && 'value' in found ? (found as Opened<Value<D, K>>) : undefined
    },
    async get(key) {
      return (await this.open(key))?.value
    },
    async set(key, value) {
      const before = await openEntry(key, entryOf(key), context)
      const first = before && 'value' in before ? before.first : context.now()
      const write = () => writeEntry(key, entryOf(key), value, context, { first })
      await write().catch((error) => {
        // What was left unfinished elsewhere gives way, where that helps.
        if (!(error instanceof Overflow) || !makeRoom(error, context)) throw error
        return write()
      })
    },
    async delete(key) {
      deleteEntry(key, context)
    },
  }
}
