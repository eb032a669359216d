import { entryOfKey } from '#app/session.ts'
import type { Context } from '#lib/session/entry.ts'
import { compare, type Incoming } from '#lib/transfer/compare.ts'
import { numbered } from '#lib/transfer/inspect.ts'
import { readPending } from '#lib/transfer/pending-import.ts'
import { openSeal } from '#lib/transfer/transfer.ts'
import type { AnyProblem } from './problems.ts'

/** The name of the field with the choice for an entry begins with it, and ends with the entry's id. */
export const CHOICE = 'choice.'

/** What a page can show, before anything is saved. */
export interface Found {
  entries: Incoming[]
  from: 'code' | 'file' | 'before'
  /** When what is not saved is forgotten, in epoch seconds. A code is kept nowhere. */
  expiresAt?: number
  /** Why a code brings nothing. */
  problem?: AnyProblem
}

/**
 * Reads what a code brings, or what was opened before, or what was replaced.
 * @param code of the address or of a form
 */
export async function readIncoming(code: unknown, context: Context): Promise<Found | undefined> {
  const entriesOf = async (contents: Parameters<typeof compare>[0]) =>
    numbered(await compare(contents, entryOfKey, context))
  if (code !== undefined) {
    const opened = openSeal('code', `${code}`, context)
    if ('problem' in opened) {
      const problem = opened.problem === 'no seal' ? 'no code' : opened.problem
      return { entries: [], from: 'code', problem }
    }
    return { entries: await entriesOf(opened.contents), from: 'code' }
  }
  for (const from of ['file', 'before'] as const) {
    const found = await readPending(from, context)
    if (!found) continue
    return { entries: await entriesOf(found.contents), from, expiresAt: found.expiresAt }
  }
  return undefined
}
