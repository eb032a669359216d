import { randomBytes } from 'node:crypto'
import type { Sending } from './form-delivery.ts'
import { hashOf } from './message.ts'
import type { MadePage } from './page-mark.ts'

interface Stored<V> {
  answers: V | undefined
  sending: Sending | undefined
}

/** @param nonce of the page, if its mark is valid */
export const newSending = (nonce = randomBytes(12).toString('base64url')): Sending => ({
  nonce,
  endedAt: Date.now(),
  finishedAt: Math.floor(Date.now() / 1000),
  mayHaveArrived: false,
})

/** @returns the hash of stored answers, or of those that were sent and are no longer stored */
const hashOfStored = ({ answers, sending }: Stored<Record<string, unknown>>) =>
  sending?.hash ?? hashOf(answers ?? {})

/**
 * Whether the answers are those that are stored: sent twice from one page, or from another one that
 * was open before, or sent again because they did not arrive. From a page that was opened after they
 * had arrived, they are new.
 * @param isReceived whether there is a receiver
 */
export function sendingOf<V extends Record<string, unknown>>(
  answers: V,
  page: Pick<MadePage, 'madeAt' | 'nonce'> | undefined,
  before: Stored<V> | undefined,
  isReceived: boolean,
): Sending {
  const stored = before?.sending
  if (!stored || hashOfStored(before) !== hashOf(answers)) return newSending(page?.nonce)
  const isPending = isReceived && !stored.delivered
  const isOlder = page !== undefined && page.madeAt < stored.endedAt
  return isPending || isOlder || page?.nonce === stored.nonce ? stored : newSending(page?.nonce)
}
