import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveFeedback } from './action.ts'
import { feedbackForm as form } from './form.ts'

export default async function Feedback() {
  const saved = await session.get('feedback')
  return <FormPage title="Feedback" form={form} action={saveFeedback} saved={saved} submit="Save" />
}
