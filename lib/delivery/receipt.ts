import { z } from 'zod'
import { config } from '#lib/config/env.ts'
import { readToken, sealToken } from '#lib/session/token.ts'
import { openEarlierReceipt } from './earlier-release.ts'
import { hashOf, type Message } from './message.ts'

const receiptSchema = z.object({
  reference: z.string(),
  /** The id of the form or of the journey. */
  form: z.string(),
  /** The hash of the answers, see {@link hashOf}. */
  answers: z.string(),
  /** When the receiver had it, in epoch seconds. */
  moment: z.int().min(0).max(8.64e12),
})

/** The proof that a message was received. */
export type Receipt = z.output<typeof receiptSchema>

const PURPOSE = 'receipt'

/** The content of a receipt is an array: a visitor's browser keeps each byte. */
const sealedSchema = z
  .tuple([z.string(), z.string(), z.string(), z.number()])
  .transform(([form, reference, answers, moment]) => ({ form, reference, answers, moment }))
  .pipe(receiptSchema)

/**
 * Makes the receipt of a message that was sent. Nothing in it expires: a visitor may keep it for years.
 * @param receivedAt epoch seconds
 * @returns a text for the visitor to keep: letters, digits and `._-`, some 200 of them
 */
export function makeReceipt(
  { reference, form, answers }: Message,
  receivedAt: number,
  secrets = config().secrets,
): string {
  const content = JSON.stringify([form, reference, hashOf(answers), receivedAt])
  return sealToken(PURPOSE, content, secrets)
}

/**
 * Opens a receipt that any of the secrets has sealed, also if it was broken into lines or quoted.
 * @returns undefined if it is no receipt of ours, or of a secret that is no longer there
 */
export async function checkReceipt(
  text: string,
  secrets = config().secrets,
): Promise<Receipt | undefined> {
  const token = text.replace(/[^\w*.~-]/g, '')
  return (
    sealedSchema.safeParse(readToken(PURPOSE, token, secrets)).data ??
    receiptSchema.safeParse(await openEarlierReceipt(token, secrets)).data
  )
}
