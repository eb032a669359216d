import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Link } from './link'

/** A journey's addresses are made of its data: the router's types can't know them. */
export function JourneyLink({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href as Route}>{children}</Link>
}
