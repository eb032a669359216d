import type { SVGProps } from 'react'
import type { Figure } from './figure.ts'

interface Props extends SVGProps<SVGSVGElement> {
  figure: Figure
}

/** A figure in the page: the same as `svgOf` makes of it for a file. */
export function Emblem({ figure: { label, viewBox, shapes }, ...attributes }: Props) {
  return (
    <svg
      {...attributes}
      viewBox={viewBox}
      role="img"
      aria-label={label}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing keeps its order, and a page sends its keys
        <path key={at} {...shape} />
      ))}
    </svg>
  )
}
