import NextLink, { type LinkProps } from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

type Props<T> = LinkProps<T> & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>

/** A link without prefetch: the pages show a session, so a prefetched one would be out of date. */
export function Link<T>(props: Props<T>) {
  return <NextLink<T> prefetch={false} {...props} />
}
