import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { savePlaces } from './action.ts'
import { placesForm } from './form.ts'

export default async function Places() {
  return (
    <FormPage
      title="Places"
      form={placesForm}
      action={savePlaces}
      saved={await session.get('places')}
      submit="Save"
    />
  )
}
