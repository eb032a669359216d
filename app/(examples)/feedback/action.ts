'use server'
import { submitDelivery } from '#lib/delivery/submit-delivery.ts'
import { feedback } from './form.ts'

export async function sendFeedback(input: FormData) {
  await submitDelivery(feedback, input)
}
