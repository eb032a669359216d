import { DeliveryForm } from '#ui/delivery/delivery-form.tsx'
import { sendMessage } from './action.ts'
import { contact } from './form.ts'

export default function Contact() {
  return <DeliveryForm title="Contact us" delivery={contact} action={sendMessage} />
}
