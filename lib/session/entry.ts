import type { Route } from 'next'
import type { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import { checkBudget, ENTRY_LIMITS } from './budget.ts'
import {
  type Content,
  cookieAttributes,
  cookieName,
  type SealError,
  seal,
  unseal,
} from './cookie.ts'
import type { Jar } from './jar.ts'

/** In seconds. */
export const DAY = 24 * 60 * 60

/** One thing that the session stores about a visitor, in a cookie of its own. */
export interface Entry<S extends z.ZodType = z.ZodType> {
  schema: S
  /** Its name for the visitor, on the page that lists what is stored. */
  title?: string
  /** Whether there may be several, each with an id after the key: `order.x1`, `order.x2`. */
  many?: boolean
  /** The title, if it depends on the value. */
  titleOf?: (value: never) => string
  /** The value in the visitor's words: label and text. The default reads the schema. */
  describe?: (value: never) => [string, string][]
  /** Raise it when the schema changes so that old values no longer fit. The default is 1. */
  version?: number
  /**
   * Turns the value of an older version into one that the schema is to validate:
   * `migrate: (old, version) => version === 1 ? { name: old } : old`. Without it, a value of an
   * older version reads as absent.
   */
  migrate?: (value: unknown, version: number) => unknown
  /** Seconds until it expires if no page uses it. The default is 14 days. */
  idle?: number
  /** Seconds until it expires after it was last set, used or not. The default is 90 days. */
  absolute?: number
  /**
   * The pages that use it: each visit renews the idle lifetime. One of several is used by the pages
   * below its own, `/order/x1/…`.
   */
  usedOn?: readonly Route[]
}

/** What reading and writing needs to know of the request and of the configuration. */
export interface Context {
  jar: Jar
  /** The current time in epoch seconds. Tests bring a clock of their own. */
  now: () => number
  secrets: readonly [Secret, ...Secret[]]
  secure: boolean
  /** Is called for each cookie that is there and can't be read. */
  onUnreadable?: (key: string, reason: UnreadableReason) => void
}

/** An entry that was read. All times are in epoch seconds. */
export interface Opened<T> {
  value: T
  createdAt: number
  updatedAt: number
  usedAt: number
  /** When it expires if it is not used again. */
  expiresAt: number
}

export type UnreadableReason = SealError | 'other purpose' | 'too old' | 'schema'

/** @returns seconds */
export function lifetimesOf({ idle = 14 * DAY, absolute = 90 * DAY }: Entry) {
  return { idle, absolute }
}

/** @returns when an entry expires, by its idle and its absolute lifetime, in epoch seconds */
export function expiryOf(
  entry: Entry,
  { updatedAt, usedAt }: { updatedAt: number; usedAt: number },
): number {
  const { idle, absolute } = lifetimesOf(entry)
  return Math.min(usedAt + idle, updatedAt + absolute)
}

async function open<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  cookie: string,
  { now, secrets }: Context,
): Promise<Opened<z.output<S>> | { unreadable: UnreadableReason }> {
  const unsealed = await unseal(cookie, secrets)
  if ('error' in unsealed) return { unreadable: unsealed.error }
  const { k, v, f: createdAt, l: updatedAt, u: usedAt, d } = unsealed.content
  // Without this, the cookie of one entry could be used as that of any other.
  if (k !== key) return { unreadable: 'other purpose' }
  const expiresAt = expiryOf(entry, { updatedAt, usedAt })
  if (!(now() < expiresAt)) return { unreadable: 'expired' }
  const { version = 1, migrate } = entry
  if (v < version && !migrate) return { unreadable: 'too old' }
  try {
    // A newer version than ours, after a deploy was rolled back, is validated by the schema.
    const value = entry.schema.parse(v < version ? migrate?.(d, v) : d)
    return { value, createdAt, updatedAt, usedAt, expiresAt }
  } catch {
    // A migration may throw when it meets a value that it does not expect. Reading must not.
    return { unreadable: 'schema' }
  }
}

const cache = new WeakMap<Context, Map<string, ReturnType<typeof open>>>()

/**
 * Reads an entry and writes nothing. Each cookie is opened, and reported if it can't be read, once
 * for each context, however often it is asked for.
 * @returns undefined if there is no cookie, and a reason if there is one that can't be read
 */
export async function openEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  context: Context,
): Promise<Opened<z.output<S>> | { unreadable: UnreadableReason } | undefined> {
  const cookie = context.jar.get(cookieName(key, context.secure))
  if (!cookie) return undefined
  const opened = cache.get(context) ?? new Map()
  cache.set(context, opened)
  const seal = `${key}=${cookie}`
  if (!opened.has(seal)) opened.set(seal, openAndReport(key, entry, cookie, context))
  return opened.get(seal)
}

async function openAndReport(key: string, entry: Entry, cookie: string, context: Context) {
  const found = await open(key, entry, cookie, context)
  if ('unreadable' in found) context.onUnreadable?.(key, found.unreadable)
  return found
}

/**
 * Seals a value, as the schema takes it, and puts it into the jar.
 * @param times of which both are now, unless given
 * @throws {Overflow} with nothing written
 */
export async function writeEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  value: z.input<S>,
  { jar, now, secrets, secure }: Context,
  { createdAt = now(), updatedAt = now() }: { createdAt?: number; updatedAt?: number } = {},
  limits = ENTRY_LIMITS,
): Promise<void> {
  const usedAt = now()
  const expiresAt = expiryOf(entry, { updatedAt, usedAt })
  const v = entry.version ?? 1
  const content: Content = { k: key, v, f: createdAt, l: updatedAt, u: usedAt, d: value }
  const name = cookieName(key, secure)
  const sealed = await seal(content, secrets[0], expiresAt)
  checkBudget(name, sealed, jar, limits)
  jar.set(name, sealed, cookieAttributes(secure, expiresAt - usedAt))
}

/** Deletes the cookie, if there is one. */
export function deleteEntry(key: string, { jar, secure }: Context): void {
  const name = cookieName(key, secure)
  if (jar.get(name) !== undefined) jar.set(name, '', cookieAttributes(secure, 0))
}
