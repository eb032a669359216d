import { Link } from '#ui/page/link.tsx'
import { documentTitle } from './site.ts'

/** Short on purpose: Next sends it with every page, in case that page is not found. */
export default function NotFound() {
  return (
    <>
      <title>{documentTitle('Page not found')}</title>
      <h1>Page not found</h1>
      <p>If you typed the address, check it. If you followed a link, it may be out of date.</p>
      <p>
        <Link href="/">Go to the front page</Link>
      </p>
    </>
  )
}
