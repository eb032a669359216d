import { DeliveryForm } from '#ui/delivery/delivery-form.tsx'
import { sendNote } from './action.ts'
import { note } from './form.ts'

export default function Note() {
  return <DeliveryForm title="Write a note" delivery={note} action={sendNote} />
}
