'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { nameForm } from './form.ts'

export async function saveName(input: FormData) {
  await submit(nameForm, input, ({ name }) => session.set('name', name))
  await redirectWithFlash('/', 'Your name is saved')
}
