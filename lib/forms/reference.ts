import { randomInt } from 'node:crypto'

/** Without vowels, so that no word appears, and without signs that look like another: 0 O, 1 I. */
const SIGNS = 'BCDFGHJKLMNPQRSTVWXYZ23456789'

/** @returns such as `K7M2-9QXT`: random, for a person to quote. One of 5 × 10¹¹ */
export function newReference(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)] ?? ''
  return [4, 4].map((length) => Array.from({ length }, sign).join('')).join('-')
}
