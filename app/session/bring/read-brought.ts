import { entryOfKey } from '#app/session.ts'
import type { Context } from '#lib/session/entry.ts'
import { type Brought, compare } from '#lib/transfer/compare.ts'
import { readOpened } from '#lib/transfer/opened.ts'
import { openSeal } from '#lib/transfer/transfer.ts'
import type { AnyProblem } from './problems.ts'

/** The name of the field with the choice for an entry begins with it, and ends with the entry's key. */
export const CHOICE = 'choice.'

export interface FoundEntries {
  entries: Brought[]
  from: 'code' | 'file' | 'before'
}

/** What a page can show, before anything is saved. */
type Found = FoundEntries | { problem: AnyProblem } | undefined

/**
 * Reads what a code brings, or what was opened before.
 * @param code of the address or of a form
 */
export async function readBrought(code: unknown, here: Context): Promise<Found> {
  if (code !== undefined) {
    const opened = openSeal('code', `${code}`, here)
    if ('problem' in opened) {
      return { problem: opened.problem === 'no seal' ? 'no code' : opened.problem }
    }
    return { entries: await compare(opened.contents, entryOfKey, here), from: 'code' }
  }
  const opened = await readOpened(here)
  if (!opened) return undefined
  return { entries: await compare(opened.contents, entryOfKey, here), from: opened.from }
}
