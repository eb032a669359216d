import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { logSaveError } from '#lib/config/log.ts'
import { labelledAnswers } from '#lib/forms/describe.ts'
import { changedSince, SHOWN, type Shown } from '#lib/forms/shown.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import { texts } from '#lib/texts/texts.ts'
import { countDelivery, DELIVERIES_AN_HOUR } from './allowance.ts'
import { hasReceiver } from './deliver.ts'
import {
  type FormDelivery,
  readAnswers,
  type Sending,
  type StoredAnswers,
} from './form-delivery.ts'
import { MARK, openMark } from './page-mark.ts'
import { refusalOf } from './refusal.ts'
import { saveAndSend } from './save-and-send.ts'
import { newSending, sendingOf } from './sending.ts'

/** The name of the hidden field of "Send again". No field of a form may have it. */
export const AGAIN = 'delivery-again'

/**
 * What the action of a form that is delivered does, and that of "Send again": saves valid answers,
 * sends them, and redirects to the page that says whether they arrived. The same answers from the
 * same page make the same message. What has arrived is not sent again.
 */
export async function submitDelivery<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  input: FormData,
): Promise<never> {
  const { form, path, to, title } = delivery
  const before = await readAnswers(delivery)
  const isAgain = input.has(AGAIN)
  if (isAgain) await sendAgain(delivery, before, input)
  else {
    const page = openMark(form.id, `${input.get(MARK)}`)
    await submit(form, input, async (answers) => {
      const sending = sendingOf(answers, page, before, hasReceiver(to))
      if (before && replacesUnseen(delivery, before, sending, input)) {
        return { '': texts.stale.unsent }
      }
      const isSent = hasReceiver(to) && !sending.delivered
      const reason = isSent ? await refusalOf(page, input) : undefined
      return reason ? { '': reason } : saveAndSend(delivery, answers, sending)
    })
  }
  const after = await readAnswers(delivery)
  if (after?.sending?.delivered) return redirectWithFlash(path, texts.delivery.sent)
  if (hasReceiver(to)) redirect(path, isAgain ? RedirectType.replace : RedirectType.push)
  const saved = path === form.path ? texts.delivery.savedHere : texts.delivery.saved
  return redirectWithFlash(path, saved(title))
}

/** @returns what the page of "Send again" shows, by label */
export const shownToSend = (
  { form }: FormDelivery,
  { answers }: StoredAnswers<z.ZodObject>,
): Shown => Object.fromEntries(answers ? labelledAnswers(form.fields, answers) : [])

/** Whether other answers would be lost: they are not sent, and the page was made before they were saved. */
const replacesUnseen = (
  delivery: FormDelivery,
  before: StoredAnswers<z.ZodObject>,
  sending: Sending,
  input: FormData,
): boolean =>
  before.sending !== undefined &&
  !before.sending.delivered &&
  before.sending !== sending &&
  changedSince(input.get(SHOWN), shownToSend(delivery, before)) !== undefined

async function sendAgain<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  stored: StoredAnswers<S> | undefined,
  input: FormData,
): Promise<void> {
  const { form, path } = delivery
  if (!stored) return redirectWithFlash(form.path, texts.delivery.gone)
  const { answers, sending = newSending() } = stored
  const changed = changedSince(input.get(SHOWN), shownToSend(delivery, stored))
  if (changed) {
    const labels = form.fields.map(({ title }) => title)
    const known = changed.filter((label) => labels.includes(label))
    return redirectWithFlash(path, texts.stale.check(known))
  }
  if (!answers || sending.delivered) return
  if (hasReceiver(delivery.to) && !(await countDelivery(await context()))) {
    return redirectWithFlash(path, texts.sending.tooMany(DELIVERIES_AN_HOUR))
  }
  try {
    await saveAndSend(delivery, answers, sending)
  } catch (error) {
    unstable_rethrow(error)
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(form.id, error)
    await redirectWithFlash(path, isFull ? texts.delivery.noRoom : texts.delivery.notSent)
  }
}
