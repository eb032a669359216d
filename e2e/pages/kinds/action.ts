'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { kindsForm } from './form.ts'

export async function saveKinds(input: FormData) {
  await submit(kindsForm, input, (answers) => session.set('kinds', answers))
  await redirectWithFlash(kindsForm.path, 'Your answers are saved')
}
