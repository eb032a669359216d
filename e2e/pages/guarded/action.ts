'use server'
import { checkSending } from '#lib/delivery/deliver-once.ts'
import { FORM_TOKEN, openFormToken } from '#lib/delivery/form-token.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { guardedForm } from './form.ts'

/** Does all that a delivery does before it is sent. */
export async function sendGuarded(input: FormData) {
  await submit(guardedForm, input, async () => {
    const page = openFormToken(guardedForm.id, `${input.get(FORM_TOKEN)}`)
    const refusal = await checkSending(page, input, await requestContext())
    return refusal ? { '': refusal } : undefined
  })
  await redirectWithFlash(guardedForm.path, 'Your note is sent')
}
