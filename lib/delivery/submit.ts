import { RedirectType, redirect } from 'next/navigation.js'
import type { z } from 'zod'
import { labelledAnswers } from '#lib/forms/describe.ts'
import type { Shown } from '#lib/forms/shown.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
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
import { hashOf, prepareMessage } from './message.ts'
import { MARK, openMark } from './page-mark.ts'
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
    const { tooMuch, failed } = texts.form
    const words = { stale: () => texts.stale.unsent, noRoom: tooMuch, failed }
    await submit(form, input, async (answers) => {
      const sending = sendingOf(answers, page, before, hasReceiver(to))
      const how = { input, page, shown: replacedBy(sending, delivery, before), words }
      const { refused } = await sendAnswers(delivery, answers, sending, how)
      return refused && { '': refused.reason }
    })
  }
  const after = await readAnswers(delivery)
  if (after?.sending?.delivered) return redirectWithFlash(path, texts.delivery.sent)
  if (hasReceiver(to)) redirect(path, isAgain ? RedirectType.replace : RedirectType.push)
  const saved = path === form.path ? texts.delivery.savedHere : texts.delivery.saved
  return redirectWithFlash(path, saved(title))
}

/** Sends what is stored. Its page shows what did not arrive, so the input has come back. */
async function sendAgain<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  stored: StoredAnswers<S> | undefined,
  input: FormData,
): Promise<void> {
  const { form, path } = delivery
  if (!stored) return redirectWithFlash(form.path, texts.delivery.gone)
  const { answers, sending = newSending() } = stored
  const labels = form.fields.map(({ title }) => title)
  const { noRoom, notSent } = texts.delivery
  const { refused } = await sendAnswers(delivery, answers, sending, {
    input,
    page: { madeAt: 0, cameBack: true },
    shown: shownToSend(delivery, stored),
    words: {
      stale: (names) => texts.stale.check(names.filter((name) => labels.includes(name))),
      noRoom,
      failed: notSent,
    },
  })
  if (refused) await redirectWithFlash(path, refused.reason)
}

/** @param answers undefined if they were sent, and are no longer stored */
async function sendAnswers<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  answers: z.output<S> | undefined,
  sending: Sending,
  how: Omit<Outgoing, 'id' | 'to' | 'prepare'>,
): Promise<Outcome> {
  const { form, to, version, keepsAnswers } = delivery
  const prepare = async () => {
    if (!answers || sending.delivered) return undefined
    // As a later try will read them, so that it makes the same message.
    const read = storedSchema(form.schema).parse(JSON.parse(JSON.stringify(answers)))
    const { nonce, finishedAt } = sending
    const labelled = labelledAnswers(form.fields, read)
    const content = { form: form.id, version, nonce, finishedAt, answers: read, labelled }
    const keep = async ({ delivered, unsent }: Outcome, where: Context) => {
      const mayHaveArrived = sending.mayHaveArrived || (unsent?.mayHaveArrived ?? false)
      const ended = { ...sending, delivered, mayHaveArrived, endedAt: Date.now() }
      const kept =
        delivered && !keepsAnswers
          ? { answers: undefined, sending: { ...ended, hash: hashOf(read) } }
          : { answers, sending: ended }
      await saveAnswers(delivery, kept, where)
    }
    return { message: hasReceiver(to) ? prepareMessage(content) : undefined, keep }
  }
  return deliverOnce({ id: form.id, to, prepare, ...how }, await context())
}

/** @returns what the page of "Send again" shows, by label */
export const shownToSend = (
  { form }: FormDelivery,
  { answers }: StoredAnswers<z.ZodObject>,
): Shown => Object.fromEntries(answers ? labelledAnswers(form.fields, answers) : [])

/** @returns the answers that were not sent, and that others would replace, as their page shows them */
function replacedBy(
  sending: Sending,
  delivery: FormDelivery,
  before: StoredAnswers<z.ZodObject> | undefined,
): Shown | undefined {
  const isReplaced = before?.sending && !before.sending.delivered && before.sending !== sending
  return isReplaced ? shownToSend(delivery, before) : undefined
}
