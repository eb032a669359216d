import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Config, config } from '#lib/config/env.ts'
import { keysFor } from './keys.ts'

/** The name of the hidden field with the mark. The guard shows no field as typed that begins like it. */
export const MARK = 'delivery-mark'

/** A page with a form that is delivered. */
export interface MadePage {
  /** Epoch milliseconds. */
  madeAt: number
  /** Whether the form came back with input that was rejected, for any reason. */
  cameBack: boolean
  /** Random. Whatever is sent from the page belongs together, and the visitor does not choose it. */
  nonce: string
}

type Secrets = Config['secrets']

/** @returns one signature for each secret. The form is a part of what is signed */
const signaturesOf = (form: string, content: string, secrets: Secrets): string[] =>
  keysFor('keepsake page mark', secrets).map(([, key]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([form, content]))
      .digest('base64url'),
  )

export const newPage = (cameBack: boolean): MadePage => ({
  madeAt: Date.now(),
  cameBack,
  nonce: randomBytes(12).toString('base64url'),
})

/**
 * Nobody else can make a mark, but anybody can read it, and send it more than once.
 * @param form the id of the form
 * @returns the text of the hidden field: some 75 letters, digits and `._-`
 */
export function markOf(
  form: string,
  { madeAt, cameBack, nonce }: MadePage,
  secrets: Secrets = config().secrets,
): string {
  const content = `${madeAt}.${cameBack ? 2 : 1}.${nonce}`
  return `${content}.${signaturesOf(form, content, secrets)[0]}`
}

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** @returns undefined for what none of the secrets has signed for this form */
export function openMark(
  form: string,
  mark: string,
  secrets: Secrets = config().secrets,
): MadePage | undefined {
  const [, content = '', madeAt, visit, nonce = '', signature = ''] =
    /^((\d{1,15})\.([12])\.([\w-]{16}))\.([\w-]{43})$/.exec(mark) ?? []
  const isOurs = signaturesOf(form, content, secrets).some((own) => isEqual(own, signature))
  return isOurs ? { madeAt: Number(madeAt), cameBack: visit === '2', nonce } : undefined
}
