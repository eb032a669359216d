import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { Page } from '#ui/page/page.tsx'

export default async function Thanks() {
  const saved = await session.get('question')
  if (!saved) redirect('/test/question')
  return (
    <Page title="Thank you">
      <p>We will reply to {saved.email}.</p>
    </Page>
  )
}
