import type { z } from 'zod'
import { cookieAttributes, cookieName } from './cookie.ts'
import {
  type Context,
  type Entry,
  expiryOf,
  type StoredValue,
  type UnreadableReason,
} from './entry.ts'
import { checkLimits, limitsOf } from './limits.ts'
import { type Content, seal, unseal } from './seal.ts'

async function open<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  cookie: string,
  { now, secrets }: Context,
): Promise<StoredValue<z.output<S>> | { unreadable: UnreadableReason }> {
  const unsealed = await unseal(cookie, secrets)
  if ('error' in unsealed) return { unreadable: unsealed.error }
  // Without this, the cookie of one entry could be used as that of any other.
  if (unsealed.content.k !== key) return { unreadable: 'other purpose' }
  return readContent(unsealed.content, entry, now())
}

/**
 * Reads what a seal held: migrates it, and validates it.
 * @param now epoch seconds
 */
export function readContent<S extends z.ZodType>(
  { v, f: createdAt, l: updatedAt, u: usedAt, d }: Content,
  entry: Entry<S>,
  now: number,
): StoredValue<z.output<S>> | { unreadable: UnreadableReason } {
  const expiresAt = expiryOf(entry, { updatedAt, usedAt })
  if (!(now < expiresAt)) return { unreadable: 'expired' }
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
export async function readEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  context: Context,
): Promise<StoredValue<z.output<S>> | { unreadable: UnreadableReason } | undefined> {
  const cookie = context.cookies.get(cookieName(key, context.secure))
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
 * Seals a value, in the form that the schema accepts, and puts it into the cookies.
 * @param times the default of both is now
 * @throws {Overflow} with nothing written
 */
export async function writeEntry<S extends z.ZodType>(
  key: string,
  entry: Entry<S>,
  value: z.input<S>,
  context: Context,
  { createdAt, updatedAt }: { createdAt?: number; updatedAt?: number } = {},
  limits = limitsOf(entry),
): Promise<void> {
  const u = context.now()
  const v = entry.version ?? 1
  const content: Content = { k: key, v, f: createdAt ?? u, l: updatedAt ?? u, u, d: value }
  await writeContent(content, entry, context, limits)
}

/**
 * Seals an entry with the times and the version that it has, and puts it into the cookies.
 * @throws {Overflow} with nothing written
 */
export async function writeContent(
  content: Content,
  entry: Entry,
  { cookies, now, secrets, secure }: Context,
  limits = limitsOf(entry),
): Promise<void> {
  const expiresAt = expiryOf(entry, { updatedAt: content.l, usedAt: content.u })
  const name = cookieName(content.k, secure)
  const sealed = await seal(content, secrets[0], expiresAt)
  checkLimits(name, sealed, cookies, limits)
  cookies.set(name, sealed, cookieAttributes(secure, expiresAt - now()))
}

/** @returns the content of an entry's cookie, not validated, or undefined if no secret opens it */
export async function contentOf(
  key: string,
  { cookies, secrets, secure }: Context,
): Promise<Content | undefined> {
  const unsealed = await unseal(cookies.get(cookieName(key, secure)) ?? '', secrets)
  return 'content' in unsealed && unsealed.content.k === key ? unsealed.content : undefined
}

/** Deletes the cookie, if there is one. */
export function deleteEntry(key: string, { cookies, secure }: Context): void {
  const name = cookieName(key, secure)
  if (cookies.get(name) !== undefined) cookies.set(name, '', cookieAttributes(secure, 0))
}
