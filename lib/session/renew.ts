import { trySave } from './budget.ts'
import { cookieName, peek } from './cookie.ts'
import { type Dictionary, entryFor } from './dictionary.ts'
import { type Context, DAY, type Entry, expiryOf, lifetimesOf } from './entry.ts'
import { openEntry, writeEntry } from './store.ts'

/**
 * Extends the lifetime of the entries that a page uses, once a day at most, and seals those of an
 * old secret with the current one. It writes cookies, which a page can't, so the proxy calls it.
 * @param path of the page that is visited
 */
export async function renewEntries(
  dictionary: Dictionary,
  path: string,
  context: Context,
): Promise<void> {
  for (const key of context.jar.keys(context.secure)) {
    const entry = entryFor(dictionary, key)
    const [, id] = key.split('.')
    const isUsed = entry?.usedOn?.some((route) =>
      id ? path.startsWith(`${route}/${id}/`) : path === route,
    )
    if (entry && isUsed) await renew(key, entry, context)
  }
}

async function renew(key: string, entry: Entry, context: Context): Promise<void> {
  const { jar, now, secrets, secure } = context
  const sealed = jar.get(cookieName(key, secure))
  if (!sealed) return
  const { secretId, expiresAt } = peek(sealed)
  const rotated = secretId !== secrets[0].id && secrets.some(({ id }) => id === secretId)
  // Once a day, or once a minute for a lifetime of one day. Most visits end here, without opening.
  const { idle } = lifetimesOf(entry)
  const interval = idle > DAY ? DAY : idle / (24 * 60)
  const recent = expiresAt > expiryOf(entry, { updatedAt: now(), usedAt: now() - interval })
  if (recent && !rotated) return
  // The page reports what can't be read. If this did too, it would be counted twice.
  const opened = await openEntry(key, entry, { ...context, onUnreadable: () => {} })
  if (!opened || 'unreadable' in opened) return
  const { value, createdAt, updatedAt } = opened
  const extended = expiryOf(entry, { updatedAt, usedAt: now() }) > opened.expiresAt
  if (!extended && !rotated) return
  // A migration may have made the value too long. Then the old cookie stays, and is still read.
  await trySave(() => writeEntry(key, entry, value, context, { createdAt, updatedAt }))
}
