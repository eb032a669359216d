import { z } from 'zod'
import { type Context, defineEntry } from '#lib/session/entry.ts'
import { readEntry, writeEntry } from '#lib/session/entry-cookie.ts'
import { trySave } from '#lib/session/limits.ts'
import { texts } from '#lib/texts/texts.ts'

/** How often one browser may deliver in an hour. */
export const DELIVERIES_AN_HOUR = 20

/** In seconds. */
const HOUR = 60 * 60

/** `defineApp` adds it to every app, so that visitors see the count at /session. */
export const deliveryCount = defineEntry('deliveries', {
  title: texts.sending.count,
  schema: z.int().min(0),
  idle: HOUR,
  absolute: HOUR,
  local: true,
})

/**
 * Counts one delivery of this browser. The hour begins with the first delivery. Deleting the cookie
 * resets the count, so this stops a visitor who presses too often, but no attacker.
 * @returns false if the browser has reached the limit for this hour. Then nothing is written
 */
export async function countDelivery(context: Context): Promise<boolean> {
  const now = context.now()
  const { id, entry } = deliveryCount
  const opened = await readEntry(id, entry, context)
  const known = opened && 'value' in opened && now < opened.createdAt + HOUR ? opened : undefined
  const { value = 0, createdAt = now } = known ?? {}
  if (value >= DELIVERIES_AN_HOUR) return false
  // A browser without room for the count must not lose what it came for.
  await trySave(() => writeEntry(id, entry, value + 1, context, { createdAt }))
  return true
}
