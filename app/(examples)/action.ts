'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { nameForm } from './form.ts'

export async function saveName(input: FormData) {
  await submit(nameForm, input, ({ name }) => session.set('name', name))
  await redirectWithFlash('/', 'Your name is saved')
}
