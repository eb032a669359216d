import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Config, config, type Secret } from '#lib/config/env.ts'

/** A page with a form. Whatever is sent from it belongs together, and is not chosen by the visitor. */
export interface MadePage {
  nonce: string
  /** Epoch milliseconds. */
  madeAt: number
}

type Secrets = Config['secrets']

const signatureOf = (text: string, { value }: Secret): Buffer =>
  createHmac('sha256', value).update(`keepsake page\n${text}`).digest()

/** @returns the text of a hidden field: letters, digits and `._-` */
export function newPage(madeAt: number, [secret]: Secrets = config().secrets): string {
  const text = `${madeAt}.${randomBytes(12).toString('base64url')}`
  return `${text}.${signatureOf(text, secret).toString('base64url')}`
}

/** @returns undefined for what none of the secrets has signed */
export function openPage(field: string, secrets: Secrets = config().secrets): MadePage | undefined {
  const [madeAt = '', nonce = '', signature = ''] = field.split('.')
  const given = Buffer.from(signature, 'base64url')
  const isOurs = secrets
    .map((secret) => signatureOf(`${madeAt}.${nonce}`, secret))
    .some((own) => own.length === given.length && timingSafeEqual(own, given))
  return isOurs ? { nonce, madeAt: Number(madeAt) } : undefined
}
