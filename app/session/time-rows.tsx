import type { Description } from '#lib/transfer/inspect.ts'
import type { Row } from '#ui/page/answer-list.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'

const LABELS = { createdAt: 'First saved', updatedAt: 'Last saved', expiresAt: 'Expires' } as const

/** The times of an entry, if it can be read, to be listed after its answers. */
export const timeRows = (
  { opened }: Description,
  times: readonly (keyof typeof LABELS)[],
): Row[] =>
  'value' in opened
    ? times.map((time) => [LABELS[time], <LocalTime key={time} seconds={opened[time]} />])
    : []
