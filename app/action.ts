'use server'
import { goOn, submit } from '#lib/forms/submit'
import { session } from '#session'
import { nameForm } from './form'

export async function saveName(input: FormData) {
  await submit(nameForm, input, ({ name }) => session.set('name', name))
  await goOn('/', 'Your name is kept')
}
