'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { heroForm } from './form.ts'

export async function saveHero(input: FormData) {
  await submit(heroForm, input, (hero) => session.set('hero', hero))
  await redirectWithFlash('/success', 'Your hero is saved')
}
