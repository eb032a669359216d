import { sendMessage } from '#app/(examples)/contact/action.ts'
import { contact } from '#app/(examples)/contact/form.ts'
import { DeliveryPage } from '#ui/delivery/delivery-page.tsx'

export default function Thanks() {
  return <DeliveryPage delivery={contact} action={sendMessage} />
}
