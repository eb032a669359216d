import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveMessage } from './action.ts'
import { contactForm } from './form.ts'

export default async function Contact() {
  return (
    <FormPage
      title="Contact us"
      form={contactForm}
      action={saveMessage}
      saved={await session.get('contact')}
      submit="Send"
    />
  )
}
