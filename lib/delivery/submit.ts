import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { logSaveError } from '#lib/config/log.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { hasReceiver } from './deliver.ts'
import { type FormDelivery, readAnswers, type StoredAnswers } from './form-delivery.ts'
import { openPage } from './page-nonce.ts'
import { saveAndSend } from './save-and-send.ts'
import { newSending, sendingOf } from './sending.ts'

/** The names of the hidden fields. No field of a form may have one of them. */
export const HIDDEN = { page: 'delivery-page', again: 'delivery-again' } as const

/**
 * What the action of a form that is delivered does, and that of "Send again": saves valid answers,
 * sends them, and redirects to the page that says whether they arrived. Of the same answers from the
 * same page it makes the same message, and it does not send what has arrived.
 */
export async function submitDelivery<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  input: FormData,
): Promise<never> {
  const { form, path, to, title } = delivery
  const before = await readAnswers(delivery)
  const isAgain = input.has(HIDDEN.again)
  if (isAgain) await sendAgain(delivery, before)
  else {
    const page = openPage(`${input.get(HIDDEN.page)}`)
    await submit(form, input, (answers) =>
      saveAndSend(delivery, answers, sendingOf(answers, page, before, hasReceiver(to))),
    )
  }
  const after = await readAnswers(delivery)
  if (after?.sending?.delivered) return redirectWithFlash(path, texts.delivery.sent)
  if (hasReceiver(to)) redirect(path, isAgain ? RedirectType.replace : RedirectType.push)
  const saved = path === form.path ? texts.delivery.savedHere : texts.delivery.saved
  return redirectWithFlash(path, saved(title))
}

async function sendAgain<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  stored: StoredAnswers<S> | undefined,
): Promise<void> {
  const { form, path } = delivery
  if (!stored) redirect(form.path)
  const { answers, sending = newSending() } = stored
  try {
    await saveAndSend(delivery, answers, sending)
  } catch (error) {
    unstable_rethrow(error)
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(form.id, error)
    await redirectWithFlash(path, isFull ? texts.delivery.noRoom : texts.delivery.notSent)
  }
}
