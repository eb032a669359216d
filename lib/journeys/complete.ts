import type { Route } from 'next'
import { redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { logSaveError } from '#lib/config/log.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import { makeRoom } from '#lib/session/room.ts'
import { type Answers, CHECK, type Journey, type Steps } from './journey.ts'
import { isRunId, stepUrl } from './pages.ts'
import { HIDDEN, requireStep } from './run.ts'
import { deleteRun, saveResult, saveRun } from './store.ts'
import { type CompleteValues, valuesOf } from './values.ts'

/** The result of a run, or the step to return to and why. */
type Outcome<S extends Steps, R extends z.ZodType> =
  | { result: z.output<R> }
  | { step: keyof S & string; message: string }

/**
 * What the action of the last button does: makes the result of the answers, once, deletes the
 * answers, and redirects to the result with a message.
 */
export async function completeRun<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  input: FormData,
  message: string,
  makeResult: (values: CompleteValues<S>) => Promise<Outcome<S, R>>,
): Promise<never> {
  const run = `${input.get(HIDDEN.run)}`
  if (!isRunId(run)) redirect(journey.path as Route)
  const { value: answers } = await requireStep(journey, run, CHECK)
  try {
    // `requireStep` has let the visitor see this page, so every question has a valid answer.
    const outcome = await makeResult(valuesOf(journey, answers) as CompleteValues<S>)
    if ('step' in outcome) {
      await redirectWithFlash(stepUrl(journey, run, outcome.step), outcome.message)
    } else {
      await saveWithRoom(journey, run, answers, outcome.result)
      await deleteRun(journey, run)
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
  return redirectWithFlash(stepUrl(journey, run, journey.result.id), message)
}

/** Saves the result. If it does not fit beside the answers, it takes their room. */
async function saveWithRoom<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  run: string,
  answers: Answers,
  result: z.output<R>,
): Promise<void> {
  try {
    await saveResult(journey, run, result)
  } catch (error) {
    const isOfRun = (key: string) => key.split('.').includes(run)
    if (!(error instanceof Overflow && makeRoom(error, await context(), isOfRun))) throw error
    await saveResult(journey, run, result).catch(async (again) => {
      // The answers must not be lost if the result does not fit even so.
      await saveRun(journey, run, answers)
      throw again
    })
  }
}
