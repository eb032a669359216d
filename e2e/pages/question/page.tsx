import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveQuestion } from './action.ts'
import { questionForm } from './form.ts'

export default async function Question() {
  return (
    <FormPage
      title="Ask us"
      form={questionForm}
      action={saveQuestion}
      saved={await session.get('question')}
      submit="Save"
    />
  )
}
