import { Overflow } from './budget.ts'
import { cookieName } from './cookie.ts'
import {
  type Context,
  DAY,
  type Entry,
  endOf,
  lifetimesOf,
  openEntry,
  writeEntry,
} from './entry.ts'
import { glance } from './seal.ts'
import { type Dictionary, entryFor } from './session.ts'

/**
 * Extends the life of the entries that a page uses, once a day at most, and puts those of an old
 * secret under the present one. It writes, so it is for the proxy: a page can't.
 * @param path of the page that is visited
 */
export async function rollEntries(
  dictionary: Dictionary,
  path: string,
  context: Context,
): Promise<void> {
  for (const key of context.jar.keys(context.secure)) {
    const entry = entryFor(dictionary, key)
    const [, id] = key.split('.')
    const used = entry?.usedOn?.some((route) =>
      id ? path.startsWith(`${route}/${id}/`) : path === route,
    )
    if (entry && used) await roll(key, entry, context)
  }
}

async function roll(key: string, entry: Entry, context: Context): Promise<void> {
  const { jar, now, secrets, secure } = context
  const sealed = jar.get(cookieName(key, secure))
  if (!sealed) return
  const { secretId, until } = glance(sealed)
  const rotated = secretId !== secrets[0].id && secrets.some(({ id }) => id === secretId)
  // Once a day, or of a life of a day once a minute. Most visits end here, with nothing opened.
  const { idle } = lifetimesOf(entry)
  const often = idle > DAY ? DAY : idle / (24 * 60)
  const recent = until > endOf(entry, { last: now(), used: now() - often })
  if (recent && !rotated) return
  // The page that follows tells of what can't be read; telling it here too would count it twice.
  const opened = await openEntry(key, entry, { ...context, refused: () => {} })
  if (!opened || 'refused' in opened) return
  const { value, first, last } = opened
  const extended = endOf(entry, { last, used: now() }) > opened.until
  if (!extended && !rotated) return
  try {
    await writeEntry(key, entry, value, context, { first, last })
  } catch (error) {
    // What a migration made longer may not fit any more; what is there stays, and is still read.
    if (!(error instanceof Overflow)) throw error
  }
}
