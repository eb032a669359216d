'use server'
import { session } from '#app/session.ts'
import { newReference } from '#lib/forms/reference.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { contactForm } from './form.ts'

export async function saveMessage(input: FormData) {
  const reference = newReference()
  await submit(contactForm, input, (value) => session.set('message', { ...value, reference }))
  await redirectWithFlash('/contact/thanks', 'Your message is saved')
}
