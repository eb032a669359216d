import NextLink, { type LinkProps } from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

type Props<T> = LinkProps<T> & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>

/** No prefetch: these pages show a session, so what is fetched ahead is out of date and thrown away. */
export function Link<T>(props: Props<T>) {
  return <NextLink<T> prefetch={false} {...props} />
}
