import type { z } from 'zod'
import { labelledAnswers } from '#lib/forms/describe.ts'
import { context } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { rehearsalOf } from '#lib/session/rehearsal.ts'
import { deliver, hasReceiver } from './deliver.ts'
import { deliveredOf } from './delivered.ts'
import { type FormDelivery, readAnswers, type Sending, saveAnswers } from './form-delivery.ts'
import { hashOf, prepareMessage } from './message.ts'

/**
 * Saves the answers and sends them, unless they have arrived. Before, it proves that they fit with
 * their receipt.
 * @throws {Overflow} if there is no room. Then nothing was sent
 */
export async function saveAndSend<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  answers: z.output<S>,
  sending: Sending,
): Promise<void> {
  if (sending.delivered) return
  const { form, to, version } = delivery
  const here = await context()
  const keep = (state: Partial<Sending>, where: Context) => {
    const ended = { ...sending, ...state, endedAt: Date.now() }
    return saveAnswers(
      delivery,
      { answers: ended.hash ? undefined : answers, sending: ended },
      where,
    )
  }
  // As a later try will read them, so that it makes the same message.
  const trial = rehearsalOf(here)
  await keep({}, trial)
  const read = (await readAnswers(delivery, trial))?.answers ?? answers
  const { nonce, finishedAt } = sending
  const prepared = prepareMessage({
    form: form.id,
    version,
    nonce,
    finishedAt,
    answers: read,
    labelled: labelledAnswers(form.fields, read),
  })
  const { message } = prepared
  const received = (): Partial<Sending> => ({
    delivered: deliveredOf(message, here.now()),
    ...(!delivery.keepsAnswers && { hash: hashOf(read) }),
  })
  if (!hasReceiver(to)) return keep({}, here)
  await keep(received(), trial)
  const ended = await deliver(to, prepared)
  const state = ended.sent
    ? received()
    : { mayHaveArrived: sending.mayHaveArrived || ended.mayHaveArrived }
  await keep(state, here)
}
