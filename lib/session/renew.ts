import { cookieName, peek } from './cookie.ts'
import { type Entries, entryFor } from './entries.ts'
import { type Context, DAY, type Entry, expiryOf, lifetimesOf } from './entry.ts'
import { readEntry, writeEntry } from './entry-cookie.ts'
import { trySave } from './limits.ts'

/**
 * Extends the lifetime of the entries that a page uses, once a day at most, and seals those of an
 * old secret with the current one. It writes cookies, which a page can't, so the proxy calls it.
 * @param path of the page that is visited
 */
export async function renewEntries(
  entries: Entries,
  path: string,
  context: Context,
): Promise<void> {
  for (const key of context.cookies.keys(context.secure)) {
    const entry = entryFor(entries, key)
    const [, id] = key.split('.')
    const isUsed = entry?.usedOn?.some((route) =>
      id ? path.startsWith(`${route}/${id}/`) : path === route,
    )
    if (entry && isUsed) await renew(key, entry, context)
  }
}

async function renew(key: string, entry: Entry, context: Context): Promise<void> {
  const { cookies, now, secrets, secure } = context
  const sealed = cookies.get(cookieName(key, secure))
  if (!sealed) return
  const { secretId, expiresAt } = peek(sealed)
  const rotated = secretId !== secrets[0].id && secrets.some(({ id }) => id === secretId)
  // Once a day, or once a minute for a lifetime of one day. Most visits end here, without opening.
  const { idle } = lifetimesOf(entry)
  const interval = idle > DAY ? DAY : idle / (24 * 60)
  const recent = expiresAt > expiryOf(entry, { updatedAt: now(), usedAt: now() - interval })
  if (recent && !rotated) return
  // The page reports what can't be read. If this did too, it would be counted twice.
  const opened = await readEntry(key, entry, { ...context, onUnreadable: () => {} })
  if (!opened || 'unreadable' in opened) return
  const { value, createdAt, updatedAt } = opened
  const extended = expiryOf(entry, { updatedAt, usedAt: now() }) > opened.expiresAt
  if (!extended && !rotated) return
  // A migration may have made the value too long. Then the old cookie stays, and is still read.
  await trySave(() => writeEntry(key, entry, value, context, { createdAt, updatedAt }))
}
