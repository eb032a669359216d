import { formToken, newPage } from '#lib/delivery/form-token.ts'
import { readDraft } from '#lib/forms/draft.ts'
import { requestContext } from '#lib/session/context.ts'
import { Honeypot } from '#ui/delivery/honeypot.tsx'
import { FormPage } from '#ui/form/form-page.tsx'
import { sendGuarded } from './action.ts'
import { guardedForm } from './form.ts'

export default async function Guarded() {
  const cameBack = (await readDraft(guardedForm, await requestContext())) !== undefined
  return (
    <FormPage
      title="Send a note"
      form={guardedForm}
      action={sendGuarded}
      submit="Send"
      extra={<Honeypot token={formToken(guardedForm.id, newPage(cameBack))} />}
    />
  )
}
