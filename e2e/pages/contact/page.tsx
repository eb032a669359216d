import { session } from '#session'
import { Form } from '#ui/form'
import { Page } from '#ui/page'
import { saveMessage } from './action'
import { contactForm } from './form'

export default async function Contact() {
  return (
    <Page title="Contact us" form={contactForm}>
      <Form form={contactForm} action={saveMessage} saved={await session.get('contact')}>
        Send
      </Form>
    </Page>
  )
}
