'use server'
import { texts } from '#app/texts.ts'
import { countDelivery, DELIVERIES_AN_HOUR } from '#lib/delivery/allowance.ts'
import { suspicionOf } from '#lib/delivery/bot.ts'
import { MARK, openMark } from '#lib/delivery/page-mark.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { guardedForm } from './form.ts'

/** Does all that a delivery does before it is sent. */
export async function sendGuarded(input: FormData) {
  await submit(guardedForm, input, async () => {
    const page = openMark(guardedForm.id, `${input.get(MARK)}`)
    if (suspicionOf(page, input)) return { '': texts.sending.again }
    const isAllowed = await countDelivery(await context())
    return isAllowed ? undefined : { '': texts.sending.tooMany(DELIVERIES_AN_HOUR) }
  })
  await redirectWithFlash(guardedForm.path, 'Your note is sent')
}
