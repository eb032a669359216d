import { randomBytes } from 'node:crypto'
import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation.js'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { logSaveError } from '#lib/config/log.ts'
import { saveDraft } from '#lib/forms/draft.ts'
import { type FieldErrors, readSubmission } from '#lib/forms/form.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import type { Opened } from '#lib/session/entry.ts'
import { type Answers, formOf, isRunId, type Journey, type Steps, stepUrl } from './journey.ts'
import { allowedStep, nextStep, positionOf, stepsFor, withAnswer } from './progress.ts'
import { deleteRun, listRuns, readResult, readRun, saveRun } from './store.ts'

/** The names of the hidden fields. No field of a form may have one of them. */
export const HIDDEN = {
  run: 'journey-run',
  step: 'journey-step',
  change: 'journey-change',
  replace: 'journey-replace',
} as const

/**
 * What the action of the start button does: starts a run, and redirects to its first step.
 * @param input names the run that is deleted to make room, if there are too many
 */
export async function startRun(journey: Journey, input: FormData): Promise<never> {
  const runs = await listRuns(journey)
  const replaced = runs.find(({ run }) => run === input.get(HIDDEN.replace))
  // The start page says which run would be deleted.
  if (runs.length >= journey.maxInProgress && !replaced) redirect(journey.path as Route)
  if (replaced) await deleteRun(journey, replaced.run)
  const run = randomBytes(6).toString('base64url')
  await createRun(journey, run)
  redirect(stepUrl(journey, run, nextStep(journey, {})))
}

/** If there is no room, or an error of ours, it redirects to the start page. */
async function createRun(journey: Journey, run: string): Promise<void> {
  try {
    await saveRun(journey, run, {})
  } catch (error) {
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(journey.id, error)
    const { noRoom, notStarted } = texts.journey
    await redirectWithFlash(journey.path as Route, isFull ? noRoom : notStarted)
  }
}

/** Rules for a step that a schema can't check. They return errors by field. */
export type Checks<S extends Steps> = {
  [K in keyof S]?: (
    value: z.output<S[K]['schema']>,
  ) => Promise<FieldErrors<z.output<S[K]['schema']>> | undefined>
}

/** What the action of every step does: saves the answer, and redirects to the next step. */
export async function submitStep<S extends Steps>(
  journey: Journey<S>,
  input: FormData,
  checks: Checks<S> = {},
): Promise<never> {
  const [run, name] = [`${input.get(HIDDEN.run)}`, `${input.get(HIDDEN.step)}`]
  if (!isRunId(run) || !Object.hasOwn(journey.steps, name)) redirect(journey.path as Route)
  const change = input.has(HIDDEN.change)
  if (await readResult(journey, run)) redirect(stepUrl(journey, run, journey.result.id))
  const before = (await readRun(journey, run))?.value
  // It expired while the page was open. Then this answer is the first one of a new run.
  if (!before) await createRun(journey, run)
  const form = formOf(journey, run, name, change)
  const submission = readSubmission(form, input)
  if (!stepsFor(journey, before ?? {}).includes(name)) {
    await saveDraft(formOf(journey, run, name), submission, await context())
    const { notAsked, expiredNotAsked } = texts.journey
    const next = stepUrl(journey, run, nextStep(journey, before ?? {}))
    return redirectWithFlash(next, before ? notAsked : expiredNotAsked)
  }
  let answers: Answers = {}
  await submit(form, input, async (value) => {
    const errors = await checks[name]?.(value as z.output<S[string]['schema']>)
    if (errors) return errors
    answers = withAnswer(journey, before ?? {}, name, submission.values)
    return saveRun(journey, run, answers)
  })
  const open = nextStep(journey, answers)
  if (!before) return redirectWithFlash(stepUrl(journey, run, open), texts.journey.expired)
  const next = change
    ? open
    : allowedStep(journey, answers, positionOf(journey, answers, name).next)
  redirect(stepUrl(journey, run, next, change), RedirectType.push)
}

/**
 * Lets a visitor see a page of a run, or redirects: to the result, to the next step, or to the start
 * page if the run has expired.
 */
export async function requireStep(
  journey: Journey,
  run: string,
  page: string,
): Promise<Opened<Answers>> {
  if (await readResult(journey, run)) redirect(stepUrl(journey, run, journey.result.id))
  const opened = await readRun(journey, run)
  if (!opened) redirect(`${journey.path}?gone=` as Route)
  const allowed = allowedStep(journey, opened.value, page)
  if (allowed !== page) redirect(stepUrl(journey, run, allowed))
  return opened
}
