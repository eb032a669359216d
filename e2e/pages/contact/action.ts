'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { contactForm } from './form.ts'

export async function saveMessage(input: FormData) {
  await submit(contactForm, input, (message) => session.set('contact', message))
  await redirectWithFlash('/test/contact/sent', 'Your message is saved')
}
