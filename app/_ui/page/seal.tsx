import { Emblem } from './emblem.tsx'
import { drawWax } from './wax.ts'

/**
 * The seal of what a visitor has finished. It lies on the flap of the page, where other pages have the
 * app's own.
 * @param id its reference, if it has one: it is on the receipt too. Otherwise the id of its run
 */
export function Seal({ id }: { id: string }) {
  return (
    <Emblem
      figure={drawWax(id)}
      className="seal"
      width="4.5rem"
      height="4.5rem"
      filter="drop-shadow(0 2px 2px #0006)"
    />
  )
}
