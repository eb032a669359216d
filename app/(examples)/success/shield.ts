import { choicesOf } from '#ui/page/choices.ts'
import type { Figure } from '#ui/page/figure.ts'
import { CHARGES } from './charges.ts'

/** The right edge of the shield below its straight part, down to its point. */
const RIGHT = 'Q94 76 80 92Q69 105 50 116'

const OUTLINE = `M6 6H94V56${RIGHT}Q31 105 20 92Q6 76 6 56z`

/** Dark colours and light metals. One of each on a shield can be told apart from afar. */
const COLOURS = {
  blue: '#1f3f73',
  red: '#9c1730',
  green: '#2a6541',
  black: '#27231d',
  purple: '#5b2a6e',
}
const METALS = { gold: '#e6bd62', silver: '#f1ece0' }

type Place = [x: number, y: number, size: number]

interface Division {
  /** What has the other colour than the field. */
  d: string
  /** Where charges stand on it, in the colour of the field, and beside it, in its own. */
  on: Place[]
  beside: Place[]
}

const DIVISIONS: Division[] = [
  {
    d: 'M6 6H94V38H6z',
    on: [
      [25, 22, 10],
      [50, 22, 10],
      [75, 22, 10],
    ],
    beside: [[50, 72, 25]],
  },
  {
    d: 'M6 37H94V63H6z',
    on: [
      [23, 50, 9],
      [50, 50, 9],
      [77, 50, 9],
    ],
    beside: [
      [30, 22, 11],
      [70, 22, 11],
      [50, 86, 15],
    ],
  },
  {
    d: 'M6 6H34L94 56Q94 76 80 92L6 34z',
    on: [
      [26, 24, 9],
      [50, 44, 9],
      [74, 64, 9],
    ],
    beside: [
      [75, 22, 12],
      [30, 80, 12],
    ],
  },
  {
    d: 'M36 6H64V106.8Q57.7 111.6 50 116Q42.3 111.6 36 106.8z',
    on: [
      [50, 24, 11],
      [50, 54, 11],
      [50, 84, 11],
    ],
    beside: [
      [21, 46, 12],
      [79, 46, 12],
    ],
  },
  {
    d: 'M50 38L90.8 74.2Q87.3 83.7 80 92L50 62L20 92Q12.7 83.7 9.2 74.2z',
    on: [],
    beside: [
      [26, 30, 14],
      [74, 30, 14],
      [50, 90, 14],
    ],
  },
  { d: `M50 6H94V56${RIGHT}z`, on: [[71, 48, 16]], beside: [[29, 48, 16]] },
  {
    d: `M6 6H50V58H6zM50 58H94V56${RIGHT}z`,
    on: [
      [28, 32, 15],
      [68, 78, 13],
    ],
    beside: [
      [72, 32, 15],
      [32, 78, 13],
    ],
  },
  { d: 'M6 6H94V56Q94 76 80 92z', on: [[63, 35, 19]], beside: [[35, 74, 15]] },
  {
    d: 'M16 6H84L50 108z',
    on: [[50, 36, 20]],
    beside: [
      [20, 60, 10],
      [80, 60, 10],
    ],
  },
]

/**
 * The emblem of some words: one of some 18,000 shields.
 * @param words what it is drawn from; their order counts
 * @returns always the same figure for the same words. Its SVG has fewer than 1,500 bytes
 */
export function shieldOf(words: string[]): Figure {
  const choose = choicesOf(`keepsake shield ${JSON.stringify(words)}`)
  const oneOf = <T>(all: T[]): T => all[choose(all.length)] as T
  const pair = [oneOf(Object.entries(COLOURS)), oneOf(Object.entries(METALS))]
  const [[fieldName, field], [otherName, other]] = (choose(2) ? pair : pair.reverse()) as [
    [string, string],
    [string, string],
  ]
  const { d, on, beside } = oneOf(DIVISIONS)
  const [small, large] = [oneOf(Object.entries(CHARGES)), oneOf(Object.entries(CHARGES))]
  const draw = ([, charge]: typeof small, places: Place[]) =>
    places.map((place) => charge(...place)).join('')
  const names = new Set([large[0], ...(on.length ? [small[0]] : [])])
  return {
    label: `A ${fieldName} and ${otherName} shield with ${[...names].join(' and ')}`,
    viewBox: '0 0 100 120',
    shapes: [
      { d: OUTLINE, fill: field },
      { d: d + draw(large, beside), fill: other },
      { d: draw(small, on), fill: field },
      { d: OUTLINE, fill: 'none', stroke: 'currentColor', strokeWidth: 3 },
    ],
  }
}
