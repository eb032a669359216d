import { entryOfKey } from '#app/session.ts'
import { context } from '#lib/session/context.ts'
import type { Content } from '#lib/session/seal.ts'
import { type Brought, compare } from '#lib/transfer/compare.ts'
import { lastExpiry, takeContents } from '#lib/transfer/transfer.ts'

/** What a visitor takes to another device. */
export interface Taken {
  entries: Brought[]
  contents: Content[]
  /** When the last of them expires, in epoch seconds. */
  expiresAt: number
}

/** @param only the key of one entry; without it, all of them are taken */
export async function taken(only: unknown): Promise<Taken> {
  const here = await context()
  const key = typeof only === 'string' ? only : undefined
  const found = await compare(await takeContents(entryOfKey, here, key), entryOfKey, here)
  const entries = found.filter(({ opened }) => 'value' in opened)
  const contents = entries.map(({ content }) => content)
  return { entries, contents, expiresAt: lastExpiry(contents, entryOfKey) }
}
