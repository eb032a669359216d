'use server'
import { refusalOf } from '#lib/delivery/deliver-once.ts'
import { MARK, openMark } from '#lib/delivery/page-mark.ts'
import { submit } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { guardedForm } from './form.ts'

/** Does all that a delivery does before it is sent. */
export async function sendGuarded(input: FormData) {
  await submit(guardedForm, input, async () => {
    const page = openMark(guardedForm.id, `${input.get(MARK)}`)
    const refusal = await refusalOf(page, input, await context())
    return refusal ? { '': refusal } : undefined
  })
  await redirectWithFlash(guardedForm.path, 'Your note is sent')
}
