import { sendNote } from '#app/test/note/action.ts'
import { note } from '#app/test/note/form.ts'
import { DeliveryPage } from '#ui/delivery/delivery-page.tsx'

export default function Thanks() {
  return <DeliveryPage delivery={note} action={sendNote} />
}
