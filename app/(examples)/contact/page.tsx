import { session } from '#app/session.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { saveMessage } from './action.ts'
import { contactForm as form } from './form.ts'

export default async function Contact() {
  const saved = await session.get('message')
  return (
    <FormPage title="Contact us" form={form} action={saveMessage} saved={saved} submit="Save">
      <p>Your message is stored in your own browser. This example sends it to nobody.</p>
    </FormPage>
  )
}
