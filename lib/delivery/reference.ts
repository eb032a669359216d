import { createHash, randomInt } from 'node:crypto'

/** Without vowels, so that no word appears, and without signs that look like another: 0 O, 1 I. */
const SIGNS = 'BCDFGHJKLMNPQRSTVWXYZ23456789'

/** @param numberAt a whole number ≥ 0 for each of the 8 places */
function written(numberAt: (place: number) => number): string {
  const signs = Array.from({ length: 8 }, (_, place) => SIGNS[numberAt(place) % SIGNS.length])
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** @returns such as `K7M2-9QXT`: random, for a person to quote. One of 5 × 10¹¹ */
export function newReference(): string {
  return written(() => randomInt(SIGNS.length))
}

/** @returns always the same reference for the same id, and another one for another id */
export function referenceOf(id: string): string {
  const hash = createHash('sha256').update(`keepsake reference\n${id}`).digest()
  return written((place) => hash.readUInt32BE(4 * place))
}
