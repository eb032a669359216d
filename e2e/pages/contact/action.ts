'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { contactForm } from './form.ts'

export async function saveMessage(input: FormData) {
  await submit(contactForm, input, (message) => session.set('contact', message))
  await redirectWithFlash('/test/contact/sent', 'Your message is saved')
}
