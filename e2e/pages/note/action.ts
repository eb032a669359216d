'use server'
import { submitDelivery } from '#lib/delivery/submit-delivery.ts'
import { note } from './form.ts'

export async function sendNote(input: FormData) {
  await submitDelivery(note, input)
}
