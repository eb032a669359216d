import { splitDelivered } from '#lib/delivery/delivered.ts'
import type { Description } from '#lib/transfer/inspect.ts'

/**
 * @returns what the seal of an entry is drawn from, so that it has the same one on its own page and
 * its receipt: its reference, or the id of its run. Other entries have none
 */
export function sealIdOf({ key, opened }: Description & { key: string }): string | undefined {
  if ('unreadable' in opened) return undefined
  const { value, delivered } = splitDelivered(opened.value)
  const { reference } = Object(value)
  if (delivered) return delivered.reference
  return typeof reference === 'string' && reference ? reference : key.split('.')[1]
}
