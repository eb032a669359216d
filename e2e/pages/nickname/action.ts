'use server'
import { goOn, submit } from '#lib/forms/submit'
import { session } from '#session'
import { nicknameForm } from './form'

export async function saveNickname(input: FormData) {
  await submit(nicknameForm, input, ({ nickname }) => session.set('nickname', nickname))
  await goOn('/nickname', 'Your nickname is saved')
}
