'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { nicknameForm } from './form.ts'

export async function saveNickname(input: FormData) {
  await submit(nicknameForm, input, ({ nickname }) => session.set('nickname', nickname))
  await redirectWithFlash('/test/nickname', 'Your nickname is saved')
}
