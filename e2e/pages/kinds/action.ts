'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { kindsForm } from './form.ts'

export async function saveKinds(input: FormData) {
  await submit(kindsForm, input, (answers) => session.set('kinds', answers))
  await redirectWithFlash(kindsForm.path, 'Your answers are saved')
}
