import type { Route } from 'next'
import type { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import type { RequestCookies } from './request-cookies.ts'

/** In seconds. */
export const DAY = 24 * 60 * 60

/** How long a temporary entry is kept. */
export const TEMPORARY_MINUTES = 15

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
  /** Whether it describes this browser, so that it can't be taken to another one. */
  local?: boolean
  /**
   * Whether it is kept for 15 minutes only, and is deleted first when there is no room. Its key begins
   * with `draft.`, so an app can't list one.
   */
  temporary?: boolean
  /** The key of what it becomes: a run ends as its result, which has the same id. */
  endsAs?: string
}

/** An entry for the list of the app, if no form asks for it. */
export const defineEntry = <const Id extends string, const E extends Omit<Entry, 'temporary'>>(
  id: Id,
  entry: E,
) => ({
  id,
  entry,
})

/** What reading and writing needs to know of the request and of the configuration. */
export interface Context {
  cookies: RequestCookies
  /** The current time in epoch seconds. Tests bring a clock of their own. */
  now: () => number
  secrets: readonly [Secret, ...Secret[]]
  secure: boolean
  /** Is called for each cookie that is there and can't be read. */
  onUnreadable?: (key: string, reason: UnreadableReason) => void
}

/** An entry that was read. All times are in epoch seconds. */
export interface StoredValue<T> {
  value: T
  createdAt: number
  updatedAt: number
  usedAt: number
  /** When it expires if it is not used again. */
  expiresAt: number
}

/** Why a seal can't be opened. */
export type SealError = 'expired' | 'unknown secret' | 'tampered'

export type UnreadableReason = SealError | 'other purpose' | 'too old' | 'schema'

/** @returns seconds */
export function lifetimesOf({ temporary, idle = 14 * DAY, absolute = 90 * DAY }: Entry) {
  const short = TEMPORARY_MINUTES * 60
  return temporary ? { idle: short, absolute: short } : { idle, absolute }
}

/** @returns when an entry expires, by its idle and its absolute lifetime, in epoch seconds */
export function expiryOf(
  entry: Entry,
  { updatedAt, usedAt }: { updatedAt: number; usedAt: number },
): number {
  const { idle, absolute } = lifetimesOf(entry)
  return Math.min(usedAt + idle, updatedAt + absolute)
}
