/** @returns the path of one charge, with its centre and half its size */
type Charge = (x: number, y: number, size: number) => string

const short = (number: number) => Math.round(number * 10) / 10

/** Each corner is relative to the one before it, because that takes fewer letters. */
const polygon =
  (points: [x: number, y: number][]): Charge =>
  (x, y, size) => {
    const corners = points.map(([px, py]) => [short(x + px * size), short(y + py * size)] as const)
    const [[startX, startY] = [x, y], ...others] = corners
    const steps = others.flatMap(([toX, toY], index) => {
      const [fromX, fromY] = corners[index] ?? [x, y]
      return [short(toX - fromX), short(toY - fromY)]
    })
    return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`
  }

/** @param depth the radius of the inner corners */
const star = (rays: number, depth: number) =>
  polygon(
    Array.from({ length: 2 * rays }, (_, index) => {
      const angle = (index * Math.PI) / rays
      const radius = index % 2 ? depth : 1
      return [radius * Math.sin(angle), -radius * Math.cos(angle)]
    }),
  )

/** @param command of SVG paths: numbers that are shares of the size, but for flags in brackets */
const scaled =
  (startX: number, startY: number, path: string): Charge =>
  (x, y, size) => {
    const rest = path.replaceAll(/\[.*?\]|-?\d*\.?\d+/g, (part) =>
      part.startsWith('[') ? part.slice(1, -1) : `${short(Number(part) * size)}`,
    )
    return `M${short(x + startX * size)} ${short(y + startY * size)}${rest}z`
  }

const ARC = '[0 1 0]'
const ARC_BACK = '[0 1 1]'

/** What a shield shows, by the plural of its name. */
export const CHARGES: Record<string, Charge> = {
  stars: star(5, 0.4),
  suns: star(8, 0.6),
  sparks: star(4, 0.3),
  diamonds: polygon([
    [0, -1],
    [0.7, 0],
    [0, 1],
    [-0.7, 0],
  ]),
  crosses: polygon([
    [-0.3, -0.9],
    [0.3, -0.9],
    [0.3, -0.3],
    [0.9, -0.3],
    [0.9, 0.3],
    [0.3, 0.3],
    [0.3, 0.9],
    [-0.3, 0.9],
    [-0.3, 0.3],
    [-0.9, 0.3],
    [-0.9, -0.3],
    [-0.3, -0.3],
  ]),
  bolts: polygon([
    [0.35, -1],
    [-0.6, 0.15],
    [-0.05, 0.15],
    [-0.35, 1],
    [0.6, -0.2],
    [0.05, -0.2],
  ]),
  discs: scaled(-0.9, 0, `a.9 .9 ${ARC} 1.8 0a.9 .9 ${ARC} -1.8 0`),
  rings: scaled(
    -0.9,
    0,
    `a.9 .9 ${ARC} 1.8 0a.9 .9 ${ARC} -1.8 0m.4 0a.5 .5 ${ARC_BACK} 1 0a.5 .5 ${ARC_BACK} -1 0`,
  ),
  moons: scaled(-0.85, -0.45, `a.95 .95 ${ARC} 1.7 0a.87 .87 [0 0 1] -1.7 0`),
  hearts: scaled(
    0,
    0.95,
    'c-1.5 -1 -1.15 -1.85 -.5 -1.85q.4 0 .5 .45q.1 -.45 .5 -.45c.65 0 1 .85 -.5 1.85',
  ),
  drops: scaled(0, -1, 'c.9 1.1 .75 1.95 0 1.95c-.75 0 -.9 -.85 0 -1.95'),
}
