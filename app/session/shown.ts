import type { Shown } from '#lib/forms/shown.ts'
import type { Description, StoredEntry } from '#lib/transfer/inspect.ts'
import type { Found } from './bring/read-incoming.ts'

/** What a page shows of an entry. A visit that renews it changes nothing that is shown. */
const shownOf = ({ opened }: Description) =>
  'unreadable' in opened ? opened.unreadable : [opened.value, opened.updatedAt]

/** @returns what the page of a "Forget" button shows, by key */
export const shownToForget = (entry: StoredEntry): Shown => ({ [entry.key]: shownOf(entry) })

/** @returns what arrives, and what it would replace, by the id of what arrives */
export const shownToBring = ({ entries, from }: Found): Shown =>
  Object.fromEntries(
    entries.map(({ id, state, stored }) => [id, [from, state, stored ? shownOf(stored) : null]]),
  )
