import { Link } from '#ui/link'

/** Simple on purpose: Next sends it along with every page, for the case that one is not found. */
export default function NotFound() {
  return (
    <>
      <title>Page not found – Keepsake</title>
      <h1>Page not found</h1>
      <p>If you typed the address, check it. If you followed a link, it may be out of date.</p>
      <p>
        <Link href="/">Go to the front page</Link>
      </p>
    </>
  )
}
