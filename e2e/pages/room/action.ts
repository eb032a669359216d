'use server'
import { session } from '#app/session.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { roomForm } from './form.ts'

export async function saveRoom(input: FormData) {
  await submit(roomForm, input, (room) => session.set('room', room))
  await redirectWithFlash(roomForm.path, 'Your room is saved')
}
