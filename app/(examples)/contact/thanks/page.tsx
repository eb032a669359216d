import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { Page } from '#ui/page/page.tsx'

export default async function Thanks() {
  const message = await session.get('message')
  if (!message) redirect('/contact')
  return <Page title="Thank you">Your reference is {message.reference}. Nothing was sent.</Page>
}
