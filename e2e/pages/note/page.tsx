import { FormPage } from '#ui/form/form-page.tsx'
import { sendNote } from './action.ts'
import { noteForm } from './form.ts'

export default function Note() {
  return <FormPage title="Send a note" form={noteForm} action={sendNote} submit="Send" isGuarded />
}
