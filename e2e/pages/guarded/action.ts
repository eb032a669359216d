'use server'
import { MARK, openMark } from '#lib/delivery/page-mark.ts'
import { refusalOf } from '#lib/delivery/refusal.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { guardedForm } from './form.ts'

/** Does all that a delivery does before it is sent. */
export async function sendGuarded(input: FormData) {
  await submit(guardedForm, input, async () => {
    const refusal = await refusalOf(openMark(guardedForm.id, `${input.get(MARK)}`), input)
    return refusal ? { '': refusal } : undefined
  })
  await redirectWithFlash(guardedForm.path, 'Your note is sent')
}
