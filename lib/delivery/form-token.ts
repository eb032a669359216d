import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { config } from '#lib/config/env.ts'
import { readToken, sealToken } from '#lib/session/token.ts'
import { openEarlierMark } from './earlier-release.ts'

/** The name of the hidden field with the token. The guard shows no field as typed that begins like it. */
export const FORM_TOKEN = 'delivery-mark'

/** A page with a form that is delivered. */
export interface MadePage {
  /** Epoch milliseconds. */
  madeAt: number
  /** Whether the form came back with input that was rejected, for any reason. */
  cameBack: boolean
  /** Random. Whatever is sent from the page belongs together, and the visitor does not choose it. */
  nonce: string
}

const sealedSchema = z
  .tuple([z.number(), z.boolean(), z.string()])
  .transform(([madeAt, cameBack, nonce]): MadePage => ({ madeAt, cameBack, nonce }))

/** A token opens for its own form only. */
const purposeOf = (form: string) => `page mark ${form}`

export const newPage = (cameBack: boolean): MadePage => ({
  madeAt: Date.now(),
  cameBack,
  nonce: randomBytes(12).toString('base64url'),
})

/**
 * Nobody else can make a token, but anybody can send it more than once.
 * @param form the id of the form
 * @returns the text of the hidden field: some 110 letters, digits and `._-`
 */
export const formToken = (
  form: string,
  { madeAt, cameBack, nonce }: MadePage,
  secrets = config().secrets,
): string => sealToken(purposeOf(form), JSON.stringify([madeAt, cameBack, nonce]), secrets)

/** @returns undefined for what none of the secrets has sealed for this form */
export const openFormToken = (
  form: string,
  token: string,
  secrets = config().secrets,
): MadePage | undefined =>
  sealedSchema.safeParse(readToken(purposeOf(form), token, secrets)).data ??
  openEarlierMark(form, token, secrets)
