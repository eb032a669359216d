import type { Labels } from './labels.ts'

/** The other names of options, by key. */
export type Aliases = Record<string, readonly string[]>

/** The length of the longest name in UTF-16 code units. */
export const LONGEST_NAME = 80

/** Names of which one is chosen. */
export interface Names {
  options: Labels
  aliases: Aliases
  /** @returns the key that a name, another name or a key stands for, however it is written */
  find: (typed: string) => string | undefined
}

/** @returns a name without what people leave out or write in several ways */
export const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}.'’‘ʼ`]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
    .toLowerCase()

/** @throws {Error} for a name that stands for two options */
export function namesOf(options: Labels, aliases: Aliases = {}): Names {
  const keys = new Map<string, string>()
  const add = (name: string, key: string) => {
    const other = keys.get(plain(name)) ?? key
    if (other !== key) throw new Error(`"${name}" stands for "${other}" and for "${key}"`)
    keys.set(plain(name), key)
  }
  for (const [key, name] of Object.entries(options)) {
    for (const one of [name, ...(aliases[key] ?? [])]) add(one, key)
  }
  // A key comes first, whatever other options are called.
  for (const key of Object.keys(options)) keys.set(plain(key), key)
  // `normalize` takes as long as the square of a text.
  const named = (typed: string) =>
    typed.length > LONGEST_NAME ? undefined : keys.get(plain(typed))
  const find = (typed: string) => (Object.hasOwn(options, typed) ? typed : named(typed))
  return { options, aliases, find }
}
