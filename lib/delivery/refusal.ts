import { context } from '#lib/session/context.ts'
import { texts } from '#lib/texts/texts.ts'
import { countDelivery, DELIVERIES_AN_HOUR } from './allowance.ts'
import { type AskedPage, suspicionOf } from './bot.ts'

/**
 * Asks whether a press of a button may send something, and counts it if so.
 * @param page the page that it was sent from, if its mark is valid
 * @returns why the input comes back and is not sent, or undefined
 */
export async function refusalOf(
  page: AskedPage | undefined,
  input: FormData,
): Promise<string | undefined> {
  if (suspicionOf(page, input)) return texts.sending.again
  return (await countDelivery(await context()))
    ? undefined
    : texts.sending.tooMany(DELIVERIES_AN_HOUR)
}
