import { shownOf } from '#app/session/shown.ts'
import { digest } from '#lib/session/digest.ts'
import type { Brought } from '#lib/transfer/compare.ts'
import type { FoundEntries } from './read-brought.ts'

/** The name of the field with the choice for an entry begins with it, and ends with the entry's id. */
export const CHOICE = 'choice.'

/** The same of the field that says what the page has shown beside the entry. */
export const SHOWN = 'shown.'

/** @returns name and value of a hidden field for each entry: what arrives, and what it would replace */
export const shownFields = ({ entries, from }: FoundEntries): [string, string][] =>
  entries.map(({ id, state, here }) => [SHOWN + id, digest([from, state, here && shownOf(here)])])

/**
 * Compares what a form was sent with to what there is now.
 * @returns undefined if it is the same. Otherwise what is not as the page has shown it, if that is known
 */
export function changedSince(input: FormData, found: FoundEntries): Brought[] | undefined {
  const sent = [...input.keys()].filter((name) => name.startsWith(SHOWN))
  const now = new Map(shownFields(found))
  const changed = found.entries.filter(({ id }) => input.get(SHOWN + id) !== now.get(SHOWN + id))
  if (changed.length === 0 && sent.every((name) => now.has(name))) return undefined
  // A page of an earlier release does not say what it has shown.
  return sent.length === 0 ? [] : changed
}
