import { formToken, newPage } from '#lib/delivery/form-token.ts'
import { Honeypot } from '#ui/delivery/honeypot.tsx'
import { FormPage } from '#ui/form/form-page.tsx'
import { sendGuarded } from './action.ts'
import { guardedForm } from './form.ts'

export default function Guarded() {
  return (
    <FormPage
      title="Send a note"
      form={guardedForm}
      action={sendGuarded}
      submit="Send"
      extra={(cameBack) => <Honeypot mark={formToken(guardedForm.id, newPage(cameBack))} />}
    />
  )
}
