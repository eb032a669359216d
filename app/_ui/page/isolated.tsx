import { Fragment } from 'react'
import { ISOLATED } from '#lib/forms/bidi.ts'

/**
 * A sentence with what a visitor typed. What lib/forms/bidi.ts has isolated in it is isolated by
 * `<bdi>` here, so that nobody copies invisible characters.
 */
export function Isolated({ children }: { children: string }) {
  return children.split(ISOLATED).map((part, index) => {
    const key = `${index}`
    return index % 2 === 0 ? <Fragment key={key}>{part}</Fragment> : <bdi key={key}>{part}</bdi>
  })
}
