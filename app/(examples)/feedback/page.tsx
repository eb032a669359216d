import { DeliveryForm } from '#ui/delivery/delivery-form.tsx'
import { sendFeedback } from './action.ts'
import { feedback } from './form.ts'

export default function Feedback() {
  return <DeliveryForm title="Feedback" delivery={feedback} action={sendFeedback} />
}
