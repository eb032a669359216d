import { unsealData } from 'iron-session'
import { z } from 'zod'
import { type Config, config, type Secret } from '#lib/config/env.ts'
import { openShort, shortSeal } from '#lib/session/short-seal.ts'
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

const PURPOSE = 'receipt'

/** The content of a seal is an array: a visitor's browser keeps each byte. */
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
  secrets: Secrets = config().secrets,
): string {
  const content = JSON.stringify([form, reference, hashOf(answers), receivedAt])
  return shortSeal(PURPOSE, Buffer.from(content), secrets[0])
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
  const opened = openShort(PURPOSE, seal, secrets)
  if ('error' in opened) return openOld(seal, secrets)
  return sealedSchema.safeParse(JSON.parse(`${opened.content}`)).data
}

const keysOf = (secrets: readonly Secret[]): Record<string, string> =>
  Object.fromEntries(keysFor('keepsake receipt', secrets))

/** Until November 2026 a receipt was a seal of iron-session, twice as long. Visitors have them. */
async function openOld(seal: string, secrets: Secrets): Promise<Receipt | undefined> {
  // iron-session reads 0 as "never expires".
  const content = await unsealData(seal, { password: keysOf(secrets), ttl: 0 })
  return receiptSchema.safeParse(content).data
}
