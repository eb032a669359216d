import { entryOfKey } from '#app/session.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Content } from '#lib/session/seal.ts'
import { compare, type Incoming } from '#lib/transfer/compare.ts'
import { exportContents, lastExpiry } from '#lib/transfer/transfer.ts'

/** What a visitor takes to another device. */
export interface Taken {
  entries: Incoming[]
  contents: Content[]
  /** When the last of them expires, in epoch seconds. */
  expiresAt: number
}

/** @param only the key of one entry; without it, all of them are taken */
export async function taken(only: unknown): Promise<Taken> {
  const context = await requestContext()
  const key = typeof only === 'string' ? only : undefined
  const found = await compare(await exportContents(entryOfKey, context, key), entryOfKey, context)
  const entries = found.filter(({ opened }) => 'value' in opened)
  const contents = entries.map(({ content }) => content)
  return { entries, contents, expiresAt: lastExpiry(contents, entryOfKey) }
}
