import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'

export default async function Sent() {
  const sent = await session.get('contact')
  if (!sent) redirect('/test/contact')
  return (
    <Page title="Thank you">
      <dl>
        <div>
          <dt>Name</dt>
          <dd dir="auto">{sent.name}</dd>
        </div>
        <div>
          <dt>Subject</dt>
          <dd dir="auto">{sent.subject}</dd>
        </div>
        <div>
          <dt>Message</dt>
          <dd dir="auto">{sent.message}</dd>
        </div>
      </dl>
      <p>
        <Link href="/test/contact">Change this message</Link>
      </p>
    </Page>
  )
}
