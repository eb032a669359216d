import type { Labels } from './labels.ts'
import { readLine } from './normalize.ts'

/** The other names of options, by key. */
export type Aliases = Record<string, readonly string[]>

/** Keys and names. A function is called when they are first needed. */
export type NameOptions = Labels | (() => Labels)

/** The length of the longest name in UTF-16 code units. */
export const LONGEST_NAME = 80

/** Names to choose one from. */
export interface Names {
  options: Labels
  aliases: Aliases
  /** @returns the key that a name, another name or a key stands for, however it is written */
  find: (typed: string) => string | undefined
}

const APOSTROPHES = /['’‘ʼ`´′‛ʻ]/g

/** @returns a name without accents, apostrophes and full stops, in small letters */
const simple = (name: string) =>
  readLine(name)
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKD')
    .replaceAll(/[\p{M}.\u200c\u200d]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()

/** @returns a name without what people leave out or write in several ways */
export const plain = (name: string) => simple(name).replaceAll(/[\s-]/g, '')

/** @returns the words of a name, in an order of their own: "Korea, Republic of" is "Republic of Korea" */
const wordsOf = (name: string) =>
  simple(name)
    .split(/[\s,()[\]-]+/)
    .filter((word) => word && !['the', 'of', 'and'].includes(word))
    .map((word) => (word === 'saint' ? 'st' : word))
    .sort()
    .join(' ')

/** @throws {Error} for a name that stands for two options */
export function namesOf(options: Labels, aliases: Aliases = {}): Names {
  const keys = new Map<string, string>()
  const keysByWords = new Map<string, string | undefined>()
  const add = (name: string, key: string) => {
    const other = keys.get(plain(name)) ?? key
    if (other !== key) throw new Error(`"${name}" stands for "${other}" and for "${key}"`)
    keys.set(plain(name), key)
    const words = wordsOf(name)
    // If two names have the same words, each is found only as it is written.
    if (words) keysByWords.set(words, (keysByWords.get(words) ?? key) === key ? key : undefined)
  }
  for (const [key, name] of Object.entries(options)) {
    for (const one of [name, ...(aliases[key] ?? [])]) add(one, key)
  }
  // A key comes first, whatever other options are called.
  for (const key of Object.keys(options)) keys.set(plain(key), key)
  function find(typed: string): string | undefined {
    if (Object.hasOwn(options, typed)) return typed
    // To normalize a long text may take a time in proportion to the square of its length.
    if (typed.length > LONGEST_NAME) return undefined
    return keys.get(plain(typed)) ?? keysByWords.get(wordsOf(typed))
  }
  return { options, aliases, find }
}

/** @returns the names, which are made once and only if they are needed */
export function lazyNames(options: NameOptions, aliases?: Aliases): () => Names {
  let names: Names | undefined
  return () => {
    names ??= namesOf(typeof options === 'function' ? options() : options, aliases)
    return names
  }
}
