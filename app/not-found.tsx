import { Link } from '#ui/link'
import { Page } from '#ui/page'

export default function NotFound() {
  return (
    <Page title="Page not found">
      <p>If you typed the address, check it. If you followed a link, it may be out of date.</p>
      <p>
        <Link href="/">Go to the front page</Link>
      </p>
    </Page>
  )
}
