import { createHash } from 'node:crypto'

/**
 * Draws lots that a text decides: the same text always makes the same choices, in the same order.
 * @returns the next choice: a whole number from 0 to `below - 1`; `below` is at most 256
 */
export function choicesOf(text: string): (below: number) => number {
  let bytes = createHash('sha256').update(text).digest()
  let next = 0
  return (below) => {
    if (next === bytes.length) {
      bytes = createHash('sha256').update(bytes).digest()
      next = 0
    }
    return Math.floor(((bytes[next++] ?? 0) * below) / 256)
  }
}
