import type { Route } from 'next'
import type { z } from 'zod'
import type { Secret } from '../config/env.ts'
import { checkBudget, ENTRY_LIMITS } from './budget.ts'
import { cookieAttributes, cookieName, type Jar } from './cookie.ts'
import { type Sealed, seal, type Unreadable, unseal } from './seal.ts'

/** Seconds. */
export const DAY = 24 * 60 * 60

/** One thing to remember about a visitor, in a cookie of its own. */
export interface Entry<S extends z.ZodType = z.ZodType> {
  schema: S
  /** What the visitor calls it, on the page that shows what is remembered. */
  title?: string
  /** Whether there may be several, each under a key of its own: `apology.x1`, `apology.x2`. */
  many?: boolean
  /** Its title, where that depends on what it holds. */
  titleOf?: (value: never) => string
  /** What it holds, in the visitor's words: label and text; worked out of the schema unless told. */
  describe?: (value: never) => [string, string][]
  /** Raised when the schema changes so that old values no longer fit; 1 unless told. */
  version?: number
  /**
   * Turns the value of an older version into one of the present version, before the schema judges
   * it: `migrate: (old, version) => version === 1 ? { name: old } : old`. Without it, what is
   * older reads as absent.
   */
  migrate?: (value: unknown, version: number) => unknown
  /** Seconds it is kept without being used; 14 days unless told. */
  idle?: number
  /** Seconds it is kept after it was last set, however much it is used; 90 days unless told. */
  absolute?: number
  /**
   * The pages that use it: a visit there extends the idle lifetime. One of several is used on the
   * pages below its own, `/apology/x1/…`.
   */
  usedOn?: readonly Route[]
}

/** What reading and writing needs to know of the request and of the configuration. */
export interface Context {
  jar: Jar
  /** The present moment in epoch seconds; tests bring their own clock. */
  now: () => number
  secrets: readonly [Secret, ...Secret[]]
  secure: boolean
  /** Hears of each cookie that is there and can't be read. */
  refused?: (key: string, reason: Refusal) => void
}

/** An entry as it was found; all moments in epoch seconds. */
export interface Opened<T> {
  value: T
  first: number
  last: number
  used: number
  /** When it ends if it is not used again. */
  until: number
}

export type Refusal = Unreadable | 'other purpose' | 'too old' | 'schema'

/** @returns seconds */
export function lifetimesOf({ idle = 14 * DAY, absolute = 90 * DAY }: Entry) {
  return { idle, absolute }
}

/** @returns the end of an entry, by its idle and its absolute lifetime, in epoch seconds */
export function endOf(entry: Entry, { last, used }: { last: number; used: number }): number {
  const { idle, absolute } = lifetimesOf(entry)
  return Math.min(used + idle, last + absolute)
}

async function open<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  cookie: string,
  { now, secrets }: Context,
): Promise<Opened<z.output<S>> | { refused: Refusal }> {
  const unsealed = await unseal(cookie, secrets)
  if ('unreadable' in unsealed) return { refused: unsealed.unreadable }
  const { k, v, f: first, l: last, u: used, d } = unsealed.content
  // Without this, what was sealed for one entry would open as any other.
  if (k !== key) return { refused: 'other purpose' }
  const until = endOf(entry, { last, used })
  if (!(now() < until)) return { refused: 'expired' }
  const { version = 1, migrate } = entry
  if (v < version && !migrate) return { refused: 'too old' }
  try {
    // A newer version than ours, after a deploy was taken back, is for the schema to judge.
    const value = entry.schema.parse(v < version ? migrate?.(d, v) : d)
    return { value, first, last, used, until }
  } catch {
    // A migration that meets what it did not expect throws; reading must not.
    return { refused: 'schema' }
  }
}

const opened = new WeakMap<Context, Map<string, ReturnType<typeof open>>>()

/**
 * Reads an entry; writes nothing. A cookie is opened, and told of if it can't be, once a context,
 * however often it is asked for.
 * @returns undefined where there is no cookie, and the reason where there is one that is refused
 */
export async function openEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  context: Context,
): Promise<Opened<z.output<S>> | { refused: Refusal } | undefined> {
  const cookie = context.jar.get(cookieName(key, context.secure))
  if (!cookie) return undefined
  const before = opened.get(context) ?? new Map()
  opened.set(context, before)
  const seal = `${key}=${cookie}`
  if (!before.has(seal)) before.set(seal, openAndTell(key, entry, cookie, context))
  return before.get(seal)
}

async function openAndTell(key: string, entry: Entry, cookie: string, context: Context) {
  const found = await open(key, entry, cookie, context)
  if ('refused' in found) context.refused?.(key, found.refused)
  return found
}

interface Moments {
  first?: number
  last?: number
}

/**
 * Seals a value, as the schema takes it, and puts it into the jar.
 * @param moments when it was first and last set; now unless told
 * @throws {Overflow} with nothing written
 */
export async function writeEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  value: z.input<S>,
  { jar, now, secrets, secure }: Context,
  { first = now(), last = now() }: Moments = {},
  limits = ENTRY_LIMITS,
): Promise<void> {
  const used = now()
  const until = endOf(entry, { last, used })
  const content: Sealed = { k: key, v: entry.version ?? 1, f: first, l: last, u: used, d: value }
  const name = cookieName(key, secure)
  const sealed = await seal(content, secrets[0], until)
  checkBudget(name, sealed, jar, limits)
  jar.set(name, sealed, cookieAttributes(secure, until - used))
}

/** Removes the cookie, where there is one. */
export function deleteEntry(key: string, { jar, secure }: Context): void {
  const name = cookieName(key, secure)
  if (jar.get(name) !== undefined) jar.set(name, '', cookieAttributes(secure, 0))
}
