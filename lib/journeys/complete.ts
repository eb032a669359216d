import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { logSaveError } from '#lib/config/log.ts'
import { MARK, markOf, newPage, openMark } from '#lib/delivery/page-mark.ts'
import { refusalOf } from '#lib/delivery/refusal.ts'
import { newReference } from '#lib/forms/reference.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { texts } from '#lib/texts/texts.ts'
import { finish, messageOf } from './finish.ts'
import { CHECK, type Journey, type Steps } from './journey.ts'
import { checkUrl, isRunId, markName, type Pressed, stepUrl } from './pages.ts'
import { goneUrl, HIDDEN, requireStep } from './run.ts'
import { shownToCheck, titlesOf } from './shown.ts'
import { type CompleteValues, valuesOf } from './values.ts'

/** The result of a run, or the step to return to and why. */
type Outcome<S extends Steps, R extends z.ZodType> =
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
  makeResult: (values: CompleteValues<S>, about: { reference: string }) => Promise<Outcome<S, R>>,
): Promise<never> {
  const run = `${input.get(HIDDEN.run)}`
  if (!isRunId(run)) redirect(goneUrl(journey))
  const answered = await requireStep(journey, run, CHECK, redirectWithFlash)
  const mark = markName(journey, run)
  // An earlier try may have arrived, whatever happens to this one.
  const mayHaveArrived = input.get(HIDDEN.unsent) === 'maybe'
  const before: Pressed = input.has(HIDDEN.unsent) ? { unsent: mayHaveArrived ? 'maybe' : '' } : {}
  const back = (pressed: Pressed = {}) => checkUrl(journey, run, { ...before, ...pressed })
  const shown = shownToCheck(journey, answered.value)
  const changed = changedSince(input.get(SHOWN), shown)
  if (changed) await redirectWithFlash(back(), texts.stale.check(titlesOf(journey, changed)))
  let done = journey.completion.message
  try {
    const prepared = messageOf(journey, run, answered)
    const reference = prepared?.message.reference ?? newReference()
    // `requireStep` has let the visitor see this page, so every question has a valid answer.
    const values = valuesOf(journey, answered.value) as CompleteValues<S>
    const outcome = await makeResult(values, { reference })
    if ('step' in outcome) {
      await redirectWithFlash(stepUrl(journey, run, outcome.step), outcome.message)
    } else {
      const again = markOf(mark, newPage(true))
      const began = {
        madeAt: answered.createdAt * 1000,
        cameBack: openMark(mark, `${input.get(MARK)}`) !== undefined,
      }
      const refusal = prepared && (await refusalOf(began, input))
      if (refusal) return redirectWithFlash(back({ again }), refusal)
      const ended = await finish(journey, run, outcome.result, prepared)
      // The page of the button gives its place in the browser's history to the one that says it.
      if (!ended.sent) {
        const maybe = mayHaveArrived || ended.mayHaveArrived
        redirect(back({ unsent: maybe ? 'maybe' : '', again }), RedirectType.replace)
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
    return redirectWithFlash(back(), problem)
  }
  return redirectWithFlash(stepUrl(journey, run, journey.result.id), done)
}
