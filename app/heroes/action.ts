'use server'
import { goOn, submit } from '#lib/forms/submit'
import { session } from '#session'
import { heroForm } from './form'

export async function saveHero(input: FormData) {
  await submit(heroForm, input, (hero) => session.set('hero', hero))
  await goOn('/success', 'Your hero is kept')
}
