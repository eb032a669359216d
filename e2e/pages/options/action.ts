'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { optionsForm } from './form.ts'

export async function saveOptions(input: FormData) {
  await submit(optionsForm, input, (answers) => session.set('options', answers))
  await redirectWithFlash(optionsForm.path, 'Your answers are saved')
}
