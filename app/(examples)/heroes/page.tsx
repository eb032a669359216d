import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveHero } from './action.ts'
import { heroForm } from './form.ts'

export default async function Heroes() {
  return (
    <FormPage
      title="Create a hero"
      form={heroForm}
      action={saveHero}
      saved={await session.get('hero')}
      submit="Create hero"
    />
  )
}
