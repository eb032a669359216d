import { RedirectType, redirect } from 'next/navigation.js'
import type { z } from 'zod'
import { hasReceiver } from '#lib/delivery/deliver.ts'
import { deliverOnce, type Outcome } from '#lib/delivery/deliver-once.ts'
import type { Delivered } from '#lib/delivery/delivered.ts'
import { FORM_TOKEN, formToken, newPage, openFormToken } from '#lib/delivery/form-token.ts'
import { type Prepared, prepareMessage } from '#lib/delivery/message.ts'
import { newReference } from '#lib/delivery/reference.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { saveMakingRoom } from '#lib/session/room.ts'
import { texts } from '#lib/texts/texts.ts'
import { CHECK_PAGE, type Journey, type Steps } from './journey.ts'
import type { Run } from './run.ts'
import { deleteRun, saveResult } from './runs.ts'
import { shownToCheck, titlesOf } from './shown.ts'
import { checkUrl, goneUrl, HIDDEN, isRunId, resultUrl, stepUrl, tokenName } from './urls.ts'
import type { CompleteValues } from './values.ts'
import { visitRun } from './visit-run.ts'

/** The result of a run, or the step to return to and why. */
type Made<S extends Steps, R extends z.ZodType> =
  | { result: z.output<R> }
  | { step: keyof S & string; message: string }

/**
 * What the action of the last button does: makes the result of the answers, once, sends them if the
 * journey has a delivery, deletes the answers, and redirects to the result with a message. If they
 * could not be sent, or seem to come from a program, they stay, and it redirects to "Check your
 * answers".
 * @param makeResult gets the values, and the reference that the visitor and the receiver will see
 */
export async function completeRun<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  input: FormData,
  makeResult: (values: CompleteValues<S>, about: { reference: string }) => Promise<Made<S, R>>,
): Promise<never> {
  const run = `${input.get(HIDDEN.run)}`
  if (!isRunId(run)) redirect(goneUrl(journey))
  const answered = await visitRun(journey, run, CHECK_PAGE, redirectWithFlash)
  const token = tokenName(journey, run)
  const prepare = async () => {
    const message = messageOf(journey, run, answered)
    const reference = message?.message.reference ?? newReference()
    // `visitRun` has let the visitor see this page, so every question has a valid answer.
    const values = answered.values as CompleteValues<S>
    const made = await makeResult(values, { reference })
    if ('step' in made) return redirectWithFlash(stepUrl(journey, run, made.step), made.message)
    const keep = async ({ delivered, unsent }: Outcome, where: Context) => {
      if (!unsent) await replaceRun(journey, run, made.result, delivered, where)
    }
    return { message, keep }
  }
  const cameBack = openFormToken(token, `${input.get(FORM_TOKEN)}`) !== undefined
  const page = { madeAt: answered.createdAt * 1000, cameBack }
  const shown = shownToCheck(answered)
  const stale = (names: readonly string[]) => texts.stale.check(titlesOf(journey, names))
  const { noRoomForResult: noRoom, notCompleted: failed } = texts.journey
  const how = { input, page, shown, prepare, words: { stale, noRoom, failed } }
  const { id, deliverTo: to } = journey
  const { refused, unsent, delivered } = await deliverOnce(
    { id, to, ...how },
    await requestContext(),
  )
  // An earlier try may have arrived, whatever happened to this one.
  const mayHaveArrived = input.get(HIDDEN.unsent) === 'maybe' || unsent?.mayHaveArrived
  const isUnsent = unsent || input.has(HIDDEN.unsent)
  const back = checkUrl(journey, run, {
    ...(isUnsent && { unsent: mayHaveArrived ? 'maybe' : '' }),
    ...((unsent || refused?.again) && { again: formToken(token, newPage(true)) }),
  })
  if (refused) return redirectWithFlash(back, refused.reason)
  // The page of the button gives its place in the browser's history to the one that says it.
  if (unsent) redirect(back, RedirectType.replace)
  const done = delivered ? texts.delivery.sent : journey.completion.message
  return redirectWithFlash(resultUrl(journey, run), done)
}

/**
 * @returns the message of a run, with the same id at each try, or undefined if none is sent. Another
 * run has another id: nobody can choose when it was created, which the sealed cookie says
 */
export function messageOf<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  answered: Run,
): Prepared | undefined {
  if (!hasReceiver(journey.deliverTo)) return undefined
  return prepareMessage({
    form: journey.id,
    version: journey.result.version ?? 1,
    nonce: `${run}.${answered.createdAt}`,
    finishedAt: Math.floor(Date.now() / 1000),
    answers: answered.values,
    labelled: answered.rows(),
  })
}

/** Saves the result, and deletes the answers: before, if it does not fit beside them. */
async function replaceRun<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  result: z.output<R>,
  delivery: Delivered | undefined,
  context: Context,
): Promise<void> {
  const save = () => saveResult(journey, run, { result, ...(delivery && { delivery }) }, context)
  const isOfRun = (key: string) => key.split('.').includes(run)
  await saveMakingRoom(save, context, isOfRun)
  await deleteRun(journey, run, context)
}
