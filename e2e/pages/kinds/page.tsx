import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveKinds } from './action.ts'
import { kindsForm } from './form.ts'

export default async function Kinds() {
  return (
    <FormPage
      title="All kinds of fields"
      form={kindsForm}
      action={saveKinds}
      saved={await session.get('kinds')}
      submit="Save"
    />
  )
}
