'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { heroForm } from './form.ts'

export async function saveHero(input: FormData) {
  await submit(heroForm, input, (hero) => session.set('hero', hero))
  await redirectWithFlash('/success', 'Your hero is saved')
}
