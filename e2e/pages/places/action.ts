'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { placesForm } from './form.ts'

export async function savePlaces(input: FormData) {
  await submit(placesForm, input, (answers) => session.set('places', answers))
  await redirectWithFlash(placesForm.path, 'Your answers are saved')
}
