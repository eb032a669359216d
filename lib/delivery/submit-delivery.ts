import { RedirectType, redirect } from 'next/navigation.js'
import type { z } from 'zod'
import { labelledAnswers } from '#lib/forms/describe.ts'
import { type Shown, shownByLabel } from '#lib/forms/shown.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { texts } from '#lib/texts/texts.ts'
import { hasReceiver } from './deliver.ts'
import { deliverOnce, type Outcome, type Outgoing } from './deliver-once.ts'
import {
  type FormDelivery,
  readAnswers,
  type Sending,
  type StoredAnswers,
  saveAnswers,
} from './form-delivery.ts'
import { FORM_TOKEN, openFormToken } from './form-token.ts'
import { type Prepared, prepareMessage } from './message.ts'
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
  if (isAgain) {
    const reason = before ? await sendAgain(delivery, before, input) : texts.delivery.gone
    if (reason) return redirectWithFlash(before ? path : form.path, reason)
  } else {
    await submit(form, input, async (answers) => {
      const page = openFormToken(form.id, `${input.get(FORM_TOKEN)}`)
      const sending = sendingOf(answers, page, before, hasReceiver(to))
      const isReplaced = before?.sending && !before.sending.delivered && before.sending !== sending
      const shown = isReplaced ? shownToSend(delivery, before) : undefined
      const { tooMuch: noRoom, failed } = texts.form
      const words = { stale: () => texts.stale.unsent, noRoom, failed }
      const reason = await sendAnswers(delivery, answers, sending, { input, page, shown, words })
      return reason ? { '': reason } : undefined
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
): Shown => shownByLabel(answers ? labelledAnswers(form.fields, answers) : [])

/** Its page shows what has not arrived, so the input is one that came back. */
function sendAgain<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  stored: StoredAnswers<S>,
  input: FormData,
): Promise<string | undefined> {
  const shown = shownToSend(delivery, stored)
  const labels = delivery.form.fields.map(({ title }) => title)
  const stale = (names: readonly string[]) =>
    texts.stale.check(names.filter((name) => labels.includes(name)))
  const { noRoom, notSent: failed } = texts.delivery
  const page = { madeAt: 0, cameBack: true }
  const how = { input, page, shown, words: { stale, noRoom, failed } }
  return sendAnswers(delivery, stored.answers, stored.sending ?? newSending(), how)
}

/** @returns why they are not sent, for the visitor. What has arrived has no reason */
async function sendAnswers<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  answers: z.output<S> | undefined,
  sending: Sending,
  how: Omit<Outgoing, 'id' | 'to' | 'prepare'>,
): Promise<string | undefined> {
  const { form, to } = delivery
  const prepare = async () => {
    if (!answers || sending.delivered) return undefined
    const message = hasReceiver(to) ? messageOf(delivery, answers, sending) : undefined
    const keep = (outcome: Outcome, where: Context) =>
      saveAnswers(delivery, answers, sending, outcome, where)
    return { message, keep }
  }
  const { refused } = await deliverOnce(
    { id: form.id, to, prepare, ...how },
    await requestContext(),
  )
  return refused?.reason
}

function messageOf<S extends z.ZodObject>(
  { form, version }: FormDelivery<S>,
  answers: z.output<S>,
  { nonce, finishedAt }: Sending,
): Prepared {
  // As a later try will read them, so that it makes the same message.
  const read = storedSchema(form.schema).parse(JSON.parse(JSON.stringify(answers)))
  const labelled = labelledAnswers(form.fields, read)
  return prepareMessage({ form: form.id, version, nonce, finishedAt, answers: read, labelled })
}
