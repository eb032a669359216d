'use server'
import { submitDelivery } from '#lib/delivery/submit-delivery.ts'
import { contact } from './form.ts'

export async function sendMessage(input: FormData) {
  await submitDelivery(contact, input)
}
