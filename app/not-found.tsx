import { Link } from '#ui/page/link.tsx'
import { NOT_FOUND } from './not-found-text.ts'
import { documentTitle } from './site.ts'

/** Short on purpose: Next sends it with every page, in case that page is not found. */
export default function NotFound() {
  return (
    <>
      <title>{documentTitle(NOT_FOUND.heading)}</title>
      <h1>{NOT_FOUND.heading}</h1>
      <p>{NOT_FOUND.text}</p>
      <p>
        <Link href="/">Go to the front page</Link>
      </p>
    </>
  )
}
