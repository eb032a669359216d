import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Sending, StoredAnswers } from './form-delivery.ts'
import type { MadePage } from './form-token.ts'
import { hashOf } from './message.ts'

/** @param nonce of the page, if its token is valid */
export const newSending = (nonce = randomBytes(12).toString('base64url')): Sending => ({
  nonce,
  endedAt: Date.now(),
  finishedAt: Math.floor(Date.now() / 1000),
  mayHaveArrived: false,
})

/**
 * Whether the answers are those that are stored: sent twice from one page, or from another one that
 * was open before, or sent again because they did not arrive. From a page that was opened after they
 * had arrived, they are new.
 * @param isReceived whether there is a receiver
 */
export function sendingOf(
  answers: Record<string, unknown>,
  page: Pick<MadePage, 'madeAt' | 'nonce'> | undefined,
  before: Pick<StoredAnswers<z.ZodObject>, 'answers' | 'sending'> | undefined,
  isReceived: boolean,
): Sending {
  const stored = before?.sending
  const hash = stored?.hash ?? hashOf(before?.answers ?? {})
  if (!stored || hash !== hashOf(answers)) return newSending(page?.nonce)
  const isPending = isReceived && !stored.delivered
  const isOlder = page !== undefined && page.madeAt < stored.endedAt
  return isPending || isOlder || page?.nonce === stored.nonce ? stored : newSending(page?.nonce)
}
