'use server'
import { goOn, submit } from '#lib/forms/submit'
import { session } from '#session'
import { contactForm } from './form'

export async function saveMessage(input: FormData) {
  await submit(contactForm, input, (message) => session.set('contact', message))
  await goOn('/contact/sent', 'Your message is saved')
}
