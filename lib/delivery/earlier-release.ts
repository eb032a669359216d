import { createHmac, timingSafeEqual } from 'node:crypto'
import { unsealData } from 'iron-session'
import type { Config } from '#lib/config/env.ts'

/*
 * Until November 2026 a receipt was a seal of iron-session, twice as long as a token, and the mark of a
 * page was signed in the clear. Delete the mark in March 2027: no page is open for so long. Delete the
 * receipt, and this file, when SESSION_SECRET no longer has a secret of that time.
 */

type Secrets = Config['secrets']

const hmac = (key: string, text: string) =>
  createHmac('sha256', key).update(text).digest('base64url')

/** @returns what it holds, not validated */
export function openEarlierReceipt(seal: string, secrets: Secrets): Promise<unknown> {
  const keys = secrets.map(({ id, value }) => [id, hmac(value, 'keepsake receipt')])
  // iron-session reads 0 as "never expires".
  return unsealData(seal, { password: Object.fromEntries(keys), ttl: 0 })
}

export function openEarlierMark(form: string, mark: string, secrets: Secrets) {
  const [, content = '', madeAt, visit, nonce = '', signature] =
    /^((\d{1,15})\.([12])\.([\w-]{16}))\.([\w-]{43})$/.exec(mark) ?? []
  if (signature === undefined) return undefined
  const isOurs = secrets.some(({ value }) => {
    const own = hmac(hmac(value, 'keepsake page mark'), JSON.stringify([form, content]))
    return timingSafeEqual(Buffer.from(own), Buffer.from(signature))
  })
  return isOurs ? { madeAt: Number(madeAt), cameBack: visit === '2', nonce } : undefined
}
