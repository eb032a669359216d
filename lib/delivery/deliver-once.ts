/*
 * A delivery: what a visitor finished is sent to the operator's receiver. Read this file first, then
 * message.ts (what is sent, and its id), send.ts (how), receipt.ts (the proof that a visitor keeps)
 * and development.ts (a file instead of a receiver).
 */
import { unstable_rethrow } from 'next/navigation.js'
import { logSaveError } from '#lib/config/log.ts'
import { changedSince, SHOWN, type Shown } from '#lib/forms/shown.ts'
import { dryRun } from '#lib/session/dry-run.ts'
import type { Context } from '#lib/session/entry.ts'
import { Overflow } from '#lib/session/limits.ts'
import { texts } from '#lib/texts/texts.ts'
import { deliver } from './deliver.ts'
import { type Delivered, deliveredOf } from './delivered.ts'
import { type AskedPage, suspicionOf } from './honeypot.ts'
import type { Prepared } from './message.ts'
import { countDelivery, DELIVERIES_AN_HOUR } from './quota.ts'

/** What became of a press of the button. Where nobody receives anything, it is none of these. */
export interface Outcome {
  delivered?: Delivered
  /** It was not received, and can be sent again. */
  unsent?: { mayHaveArrived: boolean }
  /** Why nothing was sent or kept, and whether it is accepted from the page that comes back. */
  refused?: { reason: string; again: boolean }
}

/** What is sent, if anybody receives it, and how the outcome is kept: first in a dry run. */
interface Ready {
  message: Prepared | undefined
  keep: (outcome: Outcome, where: Context) => Promise<void>
}

/** What differs between forms and journeys. */
export interface Outgoing {
  id: string
  to: string | undefined
  input: FormData
  /** The page that was sent, if its token is valid. */
  page: AskedPage | undefined
  /** What the page must have shown. */
  shown?: Shown | undefined
  /** May redirect. It returns nothing if everything has arrived before. */
  prepare: () => Promise<Ready | undefined>
  words: { stale: (names: readonly string[]) => string; noRoom: string; failed: string }
}

/**
 * Asks whether a press of a button may send something, and counts it if so.
 * @returns why the input comes back and is not sent
 */
export async function checkSending(
  page: AskedPage | undefined,
  input: FormData,
  context: Context,
): Promise<string | undefined> {
  if (suspicionOf(page, input)) return texts.sending.again
  return (await countDelivery(context)) ? undefined : texts.sending.tooMany(DELIVERIES_AN_HOUR)
}

/**
 * The one way from a visitor to a receiver: refuses what may not be sent, proves that every outcome
 * fits into the browser, sends, and keeps the outcome.
 */
export async function deliverOnce(
  { id, to, input, page, shown, prepare, words }: Outgoing,
  context: Context,
): Promise<Outcome> {
  const changed = shown && changedSince(input.get(SHOWN), shown)
  if (changed) return { refused: { reason: words.stale(changed), again: false } }
  try {
    const ready = await prepare()
    if (!ready) return {}
    const { message, keep } = ready
    const reason = message && (await checkSending(page, input, context))
    if (reason) return { refused: { reason, again: true } }
    const received = (): Outcome =>
      message ? { delivered: deliveredOf(message.message, context.now()) } : {}
    // After the count, which takes room too.
    const trial = dryRun(context)
    if (message) await keep({ unsent: { mayHaveArrived: false } }, trial)
    await keep(received(), trial)
    const result = message && (await deliver(`${to}`, message))
    const outcome = result?.sent === false ? { unsent: result } : received()
    await keep(outcome, context)
    return outcome
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(id, error)
    return { refused: { reason: isFull ? words.noRoom : words.failed, again: false } }
  }
}
