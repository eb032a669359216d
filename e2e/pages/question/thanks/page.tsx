import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { labelledAnswers } from '#lib/forms/describe.ts'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Page } from '#ui/page/page.tsx'
import { questionForm } from '../form.ts'

export default async function Thanks() {
  const saved = await session.get('question')
  if (!saved) redirect('/test/question')
  return (
    <Page title="Thank you">
      <p>We will reply to {saved.email}.</p>
      <AnswerList rows={labelledAnswers(questionForm.fields, saved)} />
    </Page>
  )
}
