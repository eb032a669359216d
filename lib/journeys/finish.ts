import type { z } from 'zod'
import { deliver, hasReceiver } from '#lib/delivery/deliver.ts'
import { type Delivered, deliveredOf } from '#lib/delivery/delivered.ts'
import { type Prepared, prepareMessage } from '#lib/delivery/message.ts'
import type { Result } from '#lib/delivery/send.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import type { Context, Opened } from '#lib/session/entry.ts'
import { rehearsalOf } from '#lib/session/rehearsal.ts'
import { makeRoom } from '#lib/session/room.ts'
import { describeAnswers } from './describe.ts'
import type { Answers, Journey, Steps } from './journey.ts'
import { deleteRun, saveResult } from './store.ts'
import { valuesOf } from './values.ts'

/** Whether anything receives what is finished. In production that depends on the settings. */
export const delivers = <S extends Steps, R extends z.ZodType>({
  deliverTo,
}: Journey<S, R>): boolean => deliverTo !== undefined && hasReceiver(deliverTo)

/**
 * @returns the message of a run, with the same id at each try, or undefined if none is sent. Another
 * run has another id: nobody can choose when it was created, which the sealed cookie says
 */
export function messageOf<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  { value: answers, createdAt }: Pick<Opened<Answers>, 'value' | 'createdAt'>,
): Prepared | undefined {
  if (!delivers(journey)) return undefined
  return prepareMessage({
    form: journey.id,
    version: journey.result.version ?? 1,
    nonce: `${run}.${createdAt}`,
    finishedAt: Math.floor(Date.now() / 1000),
    answers: valuesOf(journey, answers),
    labelled: describeAnswers(journey as unknown as Journey, answers),
  })
}

/**
 * Ends a run: proves that its result fits, sends the message if there is one, and only then keeps the
 * result and deletes the answers. What was not sent leaves everything as it was.
 * @throws {Overflow} if there is no room for the result. Then nothing was sent
 */
export async function finish<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  result: z.output<R>,
  prepared: Prepared | undefined,
): Promise<Result> {
  const here = await context()
  const keep = async (where: Context) => {
    const delivery = prepared && deliveredOf(prepared.message, here.now())
    await replaceRun(journey, run, result, delivery, where)
  }
  await keep(rehearsalOf(here))
  if (prepared) {
    const ended = await deliver(`${journey.deliverTo}`, prepared)
    if (!ended.sent) return ended
  }
  await keep(here)
  return { sent: true }
}

/** Saves the result, and deletes the answers: before, if it does not fit beside them. */
async function replaceRun<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  result: z.output<R>,
  delivery: Delivered | undefined,
  here: Context,
): Promise<void> {
  const save = () => saveResult(journey, run, { result, ...(delivery && { delivery }) }, here)
  const isOfRun = (key: string) => key.split('.').includes(run)
  await save().catch((error) => {
    if (!(error instanceof Overflow && makeRoom(error, here, isOfRun))) throw error
    return save()
  })
  await deleteRun(journey, run, here)
}
