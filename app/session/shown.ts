import type { Description } from '#lib/forms/inspect.ts'
import { digest } from '#lib/session/digest.ts'

/** The name of the field with it. */
export const SHOWN = 'shown'

/** The digest of what a page shows of an entry. A visit that renews it changes nothing that is shown. */
export const shownOf = ({ opened }: Description): string =>
  digest('unreadable' in opened ? opened.unreadable : [opened.value, opened.updatedAt])
