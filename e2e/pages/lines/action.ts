'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { linesForm } from './form.ts'

export async function saveLines(input: FormData) {
  await submit(linesForm, input, (answers) => session.set('lines', answers))
  await redirectWithFlash(linesForm.path, 'Your answers are saved')
}
