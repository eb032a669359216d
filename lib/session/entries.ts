import { z } from 'zod'
import type { Entry } from './entry.ts'
import { FLASH } from './flash.ts'
import { metaOf } from './meta.ts'
import { PROBE } from './probe.ts'

/** Everything that a session stores: an entry for each key. */
export type Entries = Record<string, Entry>

/** `name`, or `order.x1` for an entry that has `many`. */
export type Key<D extends Entries> = {
  [K in keyof D & string]: D[K] extends { many: true } ? `${K}.${string}` : K
}[keyof D & string]

export type Value<D extends Entries, K extends string> = z.output<
  D[K extends `${infer Family}.${string}` ? Family : K]['schema']
>

/** @returns undefined for a key that is not among the entries */
export function entryFor(entries: Entries, key: string): Entry | undefined {
  const [family = '', id] = key.split('.')
  const entry = Object.hasOwn(entries, family) ? entries[family] : undefined
  return Boolean(entry?.many) === Boolean(id) ? entry : undefined
}

/**
 * Refuses early what visitors would otherwise see: names of the code in place of labels.
 * @throws {Error} for an entry without a title, or with a field without a label
 */
export function checkLabels(entries: Entries): void {
  for (const [key, { title, schema, describe }] of Object.entries(entries)) {
    if (!title) throw new Error(`The entry "${key}" has no title`)
    const fields = schema instanceof z.ZodObject && !describe ? Object.entries(schema.shape) : []
    const [name] = fields.find(([, field]) => !metaOf(field)?.title) ?? []
    if (name === undefined) continue
    throw new Error(
      `The entry "${key}" has a field "${name}" without a label: give its schema .meta({ title: '…' }), or give the entry a describe`,
    )
  }
}

/** The keys of the cookies that are not entries. */
const RESERVED = [FLASH, 'draft', PROBE]

/** @throws {Error} for a key that can't be in a cookie's name, or that another cookie of this app has */
export function checkKeys(entries: Entries): void {
  for (const key of Object.keys(entries)) {
    const wrong = (text: string) =>
      new Error(`The session can't have an entry "${key}": ${text}. Choose another key`)
    if (RESERVED.includes(key)) throw wrong(`the cookie of a ${key} has that name`)
    // A dot separates the key from the id of one of several.
    if (!/^[\w-]+$/.test(key))
      throw wrong('a key may only have the letters a to z, digits, - and _')
  }
}
