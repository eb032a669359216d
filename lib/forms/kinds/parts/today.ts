import { texts } from '#lib/texts/texts.ts'

/** On which side of today a date must be. */
export type Side = 'past' | 'future'

/** Today's date in a time zone that is so many hours ahead of UTC. */
const todayAt = (hours: number) =>
  new Date(Date.now() + hours * 60 * 60 * 1000).toISOString().slice(0, 10)

/**
 * @param only on which side of today it must be. Today is on both, in every time zone
 * @param iso `2026-11-20`, or `2026-11`
 * @returns what is wrong with it, or undefined
 */
export function wrongSide(only: Side | undefined, iso: string): string | undefined {
  const today = (hours: number) => todayAt(hours).slice(0, iso.length)
  if (only === 'past' && iso > today(14)) return texts.date.future
  return only === 'future' && iso < today(-12) ? texts.date.past : undefined
}
