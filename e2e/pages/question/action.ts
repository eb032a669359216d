'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { questionForm } from './form.ts'

export async function saveQuestion(input: FormData) {
  await submit(questionForm, input, (question) => session.set('question', question))
  await redirectWithFlash('/test/question/thanks', 'Your question is saved')
}
