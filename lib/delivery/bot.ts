import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Config, config } from '#lib/config/env.ts'
import { keysFor } from './keys.ts'

type Secrets = Config['secrets']

/**
 * The name of a field that no visitor sees. It is not a name that a browser or a password manager
 * knows how to fill in, and it says nothing that would warn a program.
 */
export const TRAP = 'further_remark'

/** The name of the hidden field with the mark. The guard shows no field as typed that begins like it. */
export const MARK = 'delivery-mark'

/** In seconds. Nobody reads a form and answers it in less. */
const FASTEST = 3

const nowInSeconds = () => Math.floor(Date.now() / 1000)

/** @returns one signature for each secret. The form is a part of what is signed */
const signaturesOf = (form: string, content: string, secrets: Secrets): string[] =>
  keysFor('keepsake page mark', secrets).map(([, key]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([form, content]))
      .digest('base64url'),
  )

/**
 * Marks a page with a form: the moment at which it was made, and whether the form has come back.
 * Nobody can make another, but anybody can read it, and send it more than once.
 * @param form the id of the form
 * @param cameBack whether the form shows input that was rejected, for any reason
 * @param now epoch seconds
 * @returns about 60 characters
 */
export function pageMark(
  form: string,
  cameBack: boolean,
  now = nowInSeconds(),
  secrets: Secrets = config().secrets,
): string {
  const content = `${now}.${cameBack ? 2 : 1}`
  const [signature] = signaturesOf(form, content, secrets)
  return `${content}.${signature}`
}

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** @returns what a mark says, or undefined if none of the secrets has signed it for this form */
function readMark(form: string, mark: string, secrets: Secrets) {
  const [, content = '', madeAt, visit, signature = ''] =
    /^((\d{1,12})\.([12]))\.([\w-]{43})$/.exec(mark) ?? []
  const isOurs = signaturesOf(form, content, secrets).some((own) => isEqual(own, signature))
  return isOurs ? { madeAt: Number(madeAt), cameBack: visit === '2' } : undefined
}

/** Why a program may have sent a form: it has no mark of ours, it was too fast, it filled the trap. */
export type Suspicion = 'mark' | 'speed' | 'trap'

/**
 * Says whether a program may have sent a form. It may be wrong: autofill falls into the trap, and a
 * person is fast who finds the form filled in. So the input is never thrown away: the form comes
 * back as it was sent, with a request to send it again, and what is sent from there is accepted.
 * @param form the id of the form
 * @param now epoch seconds
 */
export function suspicionOf(
  form: string,
  input: FormData,
  now = nowInSeconds(),
  secrets: Secrets = config().secrets,
): Suspicion | undefined {
  const mark = readMark(form, `${input.get(MARK)}`, secrets)
  if (!mark) return 'mark'
  if (mark.cameBack) return undefined
  if (input.getAll(TRAP).some((filled) => filled !== '')) return 'trap'
  return now - mark.madeAt < FASTEST ? 'speed' : undefined
}
