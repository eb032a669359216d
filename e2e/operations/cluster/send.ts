import assert from 'node:assert/strict'
import { acceptedToken } from '#e2e/delivery/token.ts'
import { FORM_TOKEN } from '#lib/delivery/form-token.ts'
import type { FailingReceiver } from './receiver.ts'
import { hiddenIn, type Shown, type Visitor } from './visitor.ts'

/** What visitors did, and what pages said to them. */
export interface Deliveries {
  forms: number
  presses: number
  sent: number
  notSent: number
  /** Pages that asked to press again, because a journey was finished faster than a person can. */
  asked: number
  /** Pages that said that it was not sent, and that it may have arrived. */
  mayHaveArrived: number
  /** Pages that said that it was sent, when the receiver had not stored it. */
  untrue: number
  /** Pages that did not say that it may have arrived, when the receiver had stored it. */
  unaware: number
}

/** Counts what a page says. @returns whether it says that the text was sent */
function saysSent(
  { path, html }: Shown,
  text: string,
  receiver: FailingReceiver,
  counts: Deliveries,
): boolean {
  const isSent = html.includes('Your receipt</h2>')
  const isUnsent = html.includes('Not sent yet</h2>')
  const isMaybe = html.includes('Your answers may have arrived')
  const isStored = receiver.count(text) > 0
  const isAsked = html.includes('Your answers have not been sent yet')
  const said = [isSent, isUnsent, isAsked].filter(Boolean)
  assert.equal(said.length, 1, `${path} does not say what became of it`)
  counts.presses += 1
  if (isAsked) {
    counts.asked += 1
    return false
  }
  counts[isSent ? 'sent' : 'notSent'] += 1
  if (isMaybe) counts.mayHaveArrived += 1
  if (isSent && !isStored) counts.untrue += 1
  if (isUnsent && !isMaybe && isStored) counts.unaware += 1
  return isSent
}

async function sendNote(visitor: Visitor, text: string): Promise<Shown> {
  const page = await visitor.open('/test/note')
  const token = acceptedToken('note', hiddenIn(page)[FORM_TOKEN] ?? '')
  return visitor.submit(page, { note: text, [FORM_TOKEN]: token })
}

async function sendBooking(visitor: Visitor, text: string): Promise<Shown> {
  const guest = await visitor.submit(await visitor.open('/test/booking'), {})
  const visit = await visitor.submit(guest, { name: text })
  const day = { 'day-day': '20', 'day-month': '1', 'day-year': '2999' }
  return visitor.submit(await visitor.submit(visit, day), {})
}

/**
 * Finishes a form or a journey, and presses "Send again" until the page says that it was sent. A
 * browser may press 20 times in an hour: once in 1,000 runs of 1,000 visitors one needs more.
 */
export async function deliver(
  visitor: Visitor,
  number: number,
  receiver: FailingReceiver,
  counts: Deliveries,
): Promise<string> {
  const text = `I am visitor ${number}.`
  const isBooking = number % 20 < 2
  counts.forms += 1
  let page = await (isBooking ? sendBooking : sendNote)(visitor, text)
  while (!saysSent(page, text, receiver, counts)) page = await visitor.submit(page, {})
  return text
}
