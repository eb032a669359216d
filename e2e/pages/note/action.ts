'use server'
import { texts } from '#app/texts.ts'
import { countDelivery, DELIVERIES_AN_HOUR } from '#lib/delivery/allowance.ts'
import { suspicionOf } from '#lib/delivery/bot.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { noteForm } from './form.ts'

/** Does all that a delivery does before it is sent. */
export async function sendNote(input: FormData) {
  await submit(noteForm, input, async () => {
    if (suspicionOf(noteForm.id, input)) return { '': texts.sending.again }
    const isAllowed = await countDelivery(await context())
    return isAllowed ? undefined : { '': texts.sending.tooMany(DELIVERIES_AN_HOUR) }
  })
  await redirectWithFlash(noteForm.path, 'Your note is sent')
}
