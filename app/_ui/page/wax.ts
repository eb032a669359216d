import { choicesOf } from './choices.ts'
import type { Figure } from './figure.ts'

/** The figure has 200 × 200 units, and this is its centre. */
const CENTRE = 100

/** The colours of the app's icon. */
const WAX = '#b0203a'
const RIM = '#cf4f62'
const DISC = '#9c1730'
const HOLLOW = '#7d1026'
const LIGHT = '#fbe3dc'

type Point = [x: number, y: number]

/** @param turn in full turns, clockwise from the top */
function at(radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI
  return [
    Math.round(CENTRE + radius * Math.sin(angle)),
    Math.round(CENTRE - radius * Math.cos(angle)),
  ]
}

/** Numbers as a path takes them: a minus sign parts two as well as a space. */
const joined = (numbers: number[]) => numbers.join(' ').replaceAll(' -', '-')

/** @returns a curve from one point to another, relative to the first, which takes fewer letters */
const curve = ([x, y]: Point, [controlX, controlY]: Point, [toX, toY]: Point) =>
  `q${joined([controlX - x, controlY - y, toX - x, toY - y])}`

const middle = ([x, y]: Point, [toX, toY]: Point): Point => [
  Math.round((x + toX) / 2),
  Math.round((y + toY) / 2),
]

/** The edge of wax that ran: a round line through uneven radii. */
function edgeOf(radii: number[]): string {
  const points = radii.map((radius, index) => at(radius, index / radii.length))
  const middles = points.map((point, index) =>
    middle(point, points[(index + 1) % points.length] as Point),
  )
  const start = middles.at(-1) as Point
  const curves = points.map((point, index) =>
    curve(middles.at(index - 1) as Point, point, middles[index] as Point),
  )
  return `M${joined(start)}${curves.join('')}z`
}

interface Petal {
  /** Where it begins and ends. */
  from: number
  to: number
  /** Where it is broadest, and how broad: a share of the room of one petal. */
  belly: number
  breadth: number
}

/** @param offset where the first one points to, in petals */
function ringOf(count: number, { from, to, belly, breadth }: Petal, offset: number): string {
  const petals = Array.from({ length: count }, (_, index) => {
    const turn = (index + offset) / count
    const aside = breadth / count
    const [foot, tip] = [at(from, turn), at(to, turn)]
    const right = curve(foot, at(belly, turn + aside), tip)
    const left = curve(tip, at(belly, turn - aside), foot)
    return `M${joined(foot)}${right}${left}`
  })
  return petals.join('')
}

const dotsOf = (count: number, radius: number, offset: number) =>
  Array.from({ length: count }, (_, index) => {
    const dot = at(radius, (index + offset) / count)
    return `M${joined(dot)}h0`
  }).join('')

const circle = (radius: number) =>
  `M${CENTRE - radius} ${CENTRE}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`

/**
 * The seal of what a visitor has finished: a rosette of five to eight petals, pressed into wax.
 * @param id of the run, or the reference that the visitor and the receiver know
 * @returns always the same figure for the same id. Its SVG has fewer than 1,500 bytes
 */
export function drawWax(id: string): Figure {
  const choose = choicesOf(`keepsake seal ${id}`)
  const count = 5 + choose(4)
  const outer: Petal = {
    from: 20 + choose(16),
    to: 48 + choose(11),
    belly: 28 + choose(32),
    breadth: 0.3 + choose(16) / 40,
  }
  const inner: Petal = {
    from: choose(2) * 6,
    to: 18 + choose(16),
    belly: 10 + choose(20),
    breadth: 0.25 + choose(16) / 50,
  }
  const innerOffset = choose(2) / 2
  const dots = dotsOf(count, 38 + choose(14), 0.5)
  const centre = choose(2) ? `M${CENTRE} ${CENTRE}h0` : ''
  const edge = edgeOf(Array.from({ length: 11 }, () => 84 + choose(14)))
  return {
    label: 'Seal',
    viewBox: `0 0 ${2 * CENTRE} ${2 * CENTRE}`,
    shapes: [
      { d: edge, fill: WAX, stroke: RIM, strokeWidth: 3 },
      { d: circle(65), fill: DISC, stroke: RIM, strokeWidth: 4 },
      {
        d: ringOf(count, outer, 0) + ringOf(count, inner, innerOffset),
        fill: HOLLOW,
        stroke: LIGHT,
        strokeWidth: 4,
      },
      { d: dots + centre, fill: 'none', stroke: LIGHT, strokeWidth: 7 },
    ],
  }
}
