'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { optionsForm } from './form.ts'

export async function saveOptions(input: FormData) {
  await submit(optionsForm, input, (answers) => session.set('options', answers))
  await redirectWithFlash(optionsForm.path, 'Your answers are saved')
}
