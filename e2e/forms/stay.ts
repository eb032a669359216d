import type { Remembered } from '#e2e/support/fixtures.ts'

/** The saved answers of /test/options. */
export const STAY = {
  visited: true,
  liked: 'The view',
  eats: ['bread', 'eggs'],
  food: 4,
  room: 3,
  counts: ['view', 'price', 'quiet'],
  meal: 'lunch',
  agrees: true,
} satisfies Remembered['options']
