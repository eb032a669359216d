import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveLines } from './action.ts'
import { linesForm } from './form.ts'

export default async function Lines() {
  return (
    <FormPage
      title="Lines that are understood"
      form={linesForm}
      action={saveLines}
      saved={await session.get('lines')}
      submit="Save"
    />
  )
}
