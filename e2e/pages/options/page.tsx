import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveOptions } from './action.ts'
import { optionsForm } from './form.ts'

export default async function Options() {
  return (
    <FormPage
      title="Questions with options"
      form={optionsForm}
      action={saveOptions}
      saved={await session.get('options')}
      submit="Save"
    />
  )
}
