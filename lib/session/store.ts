import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import { checkBudget, ENTRY_LIMITS } from './budget.ts'
import { cookieAttributes, cookieName } from './cookie.ts'
import {
  type Context,
  type Entry,
  expiryOf,
  type Opened,
  type SealError,
  type UnreadableReason,
} from './entry.ts'

/** Epoch seconds, within what a Date can hold. */
const moment = z.int().min(0).max(8.64e12)

/**
 * The content of a sealed cookie. Its names are short because each byte travels with each request.
 * It is checked although we sealed it: another app may use the same secret.
 */
const contentSchema = z.object({
  /** The key of the entry. */
  k: z.string(),
  /** The version of the entry's schema. */
  v: z.number(),
  /** createdAt */
  f: moment,
  /** updatedAt */
  l: moment,
  /** usedAt */
  u: moment,
  /** The value, as JSON. */
  d: z.unknown(),
})

export type Content = z.output<typeof contentSchema>

/**
 * @param expiresAt epoch seconds
 * @returns the cookie's value: ASCII, about 230 bytes and 4/3 of the JSON's bytes
 * @throws {RangeError} if it would never expire
 */
export async function seal(content: Content, secret: Secret, expiresAt: number): Promise<string> {
  if (!Number.isFinite(expiresAt)) throw new RangeError(`A cookie can't expire at ${expiresAt}`)
  // iron-session reads 0 as "never expires".
  const ttl = Math.ceil(expiresAt - Date.now() / 1000) || -1
  return sealData(content, { password: { [secret.id]: secret.value }, ttl })
}

/** Opens what any of the secrets has sealed. */
export async function unseal(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ content: Content } | { error: SealError }> {
  let error: SealError | undefined
  const content = await unsealData<unknown>(sealed, {
    password: Object.fromEntries(secrets.map(({ id, value }) => [id, value])),
    onUnsealError: (reason) => {
      error = reason === 'expired' ? reason : reason === 'invalid' ? 'tampered' : 'unknown secret'
    },
  })
  if (error) return { error }
  const { success, data } = contentSchema.safeParse(content)
  return success ? { content: data } : { error: 'tampered' }
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
 * Seals a value, in the form that the schema accepts, and puts it into the jar.
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
