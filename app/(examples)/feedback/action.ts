'use server'
import { session } from '#app/session.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { feedbackForm } from './form.ts'

export async function saveFeedback(input: FormData) {
  await submit(feedbackForm, input, (feedback) => session.set('feedback', feedback))
  await redirectWithFlash('/feedback', 'Your feedback is saved. You can still change it')
}
