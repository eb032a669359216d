import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import { type Config, config, type Secret } from '#lib/config/env.ts'
import { keysFor } from './keys.ts'
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

type Secrets = Config['secrets']

/** A visitor may keep it for years. iron-session reads 0 as "never expires". */
const NEVER = 0

const keysOf = (secrets: readonly Secret[]): Record<string, string> =>
  Object.fromEntries(keysFor('keepsake receipt', secrets))

/**
 * Makes the receipt of a message that was sent.
 * @param receivedAt epoch seconds
 * @returns a text for the visitor to keep: letters, digits and `*._~-`, some 400 of them
 */
export function makeReceipt(
  { reference, form, answers }: Message,
  receivedAt: number,
  secrets: Secrets = config().secrets,
): Promise<string> {
  const receipt: Receipt = { reference, form, answers: hashOf(answers), moment: receivedAt }
  // iron-session would seal with the greatest id, and not with the first one.
  return sealData(receipt, { password: keysOf([secrets[0]]), ttl: NEVER })
}

/**
 * Opens a receipt that any of the secrets has sealed, also if it was broken into lines or quoted.
 * @returns undefined if it is no receipt of ours, or of a secret that is no longer there
 */
export async function checkReceipt(
  text: string,
  secrets: Secrets = config().secrets,
): Promise<Receipt | undefined> {
  const seal = text.replace(/[^\w*.~-]/g, '')
  return receiptSchema.safeParse(await unsealData(seal, { password: keysOf(secrets), ttl: NEVER }))
    .data
}
