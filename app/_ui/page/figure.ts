/** One shape. All but `d` are the attributes of an SVG path with the same names. */
interface Shape {
  d: string
  fill: string
  stroke?: string
  /** In units of the figure. The default is 1. */
  strokeWidth?: number
}

/** A drawing. The page and the file of a visitor both draw it from this. */
export interface Figure {
  /** What it shows, in a few words: letters and spaces. */
  label: string
  viewBox: string
  shapes: Shape[]
}

function pathOf({ d, fill, stroke, strokeWidth }: Shape): string {
  const line = stroke ? ` stroke="${stroke}"` : ''
  const width = strokeWidth ? ` stroke-width="${strokeWidth}"` : ''
  return `<path d="${d}" fill="${fill}"${line}${width}/>`
}

/**
 * @returns an `<svg>` element for a document that React does not make. It has attributes only: a
 * Content-Security-Policy that forbids styles does not change it
 */
export const svgOf = ({ label, viewBox, shapes }: Figure): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" role="img" aria-label="${label}" stroke-linecap="round" stroke-linejoin="round">${shapes.map(pathOf).join('')}</svg>`
