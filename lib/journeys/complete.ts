import type { Route } from 'next'
import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { logSaveError } from '#lib/config/log.ts'
import { newReference } from '#lib/forms/reference.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { finish, messageOf } from './finish.ts'
import { CHECK, type Journey, type Steps } from './journey.ts'
import { isRunId, stepUrl, unsentUrl } from './pages.ts'
import { HIDDEN, requireStep } from './run.ts'
import { type CompleteValues, valuesOf } from './values.ts'

/** The result of a run, or the step to return to and why. */
type Outcome<S extends Steps, R extends z.ZodType> =
  | { result: z.output<R> }
  | { step: keyof S & string; message: string }

/**
 * What the action of the last button does: makes the result of the answers, once, sends them if the
 * journey has a delivery, deletes the answers, and redirects to the result with a message. If they
 * could not be sent, they stay, and it redirects to "Check your answers".
 * @param message if nothing is sent. Otherwise it says that
 * @param makeResult gets the values, and the reference that the visitor and the receiver will see
 */
export async function completeRun<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  input: FormData,
  message: string,
  makeResult: (values: CompleteValues<S>, about: { reference: string }) => Promise<Outcome<S, R>>,
): Promise<never> {
  const run = `${input.get(HIDDEN.run)}`
  if (!isRunId(run)) redirect(journey.path as Route)
  const answered = await requireStep(journey, run, CHECK)
  let done = message
  try {
    const prepared = messageOf(journey, run, answered)
    const reference = prepared?.message.reference ?? newReference()
    // `requireStep` has let the visitor see this page, so every question has a valid answer.
    const values = valuesOf(journey, answered.value) as CompleteValues<S>
    const outcome = await makeResult(values, { reference })
    if ('step' in outcome) {
      await redirectWithFlash(stepUrl(journey, run, outcome.step), outcome.message)
    } else {
      const ended = await finish(journey, run, outcome.result, prepared)
      // The page of the button gives its place in the browser's history to the one that says it.
      if (!ended.sent) {
        const maybe = ended.mayHaveArrived || input.has(HIDDEN.maybe)
        redirect(unsentUrl(journey, run, maybe), RedirectType.replace)
      }
      if (prepared) done = texts.delivery.sent
    }
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(journey.id, error)
    const { noRoomForResult, notCompleted } = texts.journey
    const problem = isFull ? noRoomForResult : notCompleted
    return redirectWithFlash(stepUrl(journey, run, CHECK), problem)
  }
  return redirectWithFlash(stepUrl(journey, run, journey.result.id), done)
}
