import { markOf, newPage } from '#lib/delivery/page-mark.ts'
import { BotFields } from '#ui/delivery/bot-fields.tsx'
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
      extra={(cameBack) => <BotFields mark={markOf(guardedForm.id, newPage(cameBack))} />}
    />
  )
}
