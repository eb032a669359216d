import { randomBytes } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { texts } from '#app/texts.ts'
import { logSaveError } from '#lib/config/log.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import type { Opened } from '#lib/session/entry.ts'
import { type Answers, type Journey, stepUrl } from './journey.ts'
import { allowedStep, nextStep } from './progress.ts'
import { deleteRun, listRuns, readResult, readRun, saveRun } from './store.ts'

/** The names of the hidden fields. No field of a form may have one of them. */
export const HIDDEN = {
  run: 'journey-run',
  step: 'journey-step',
  change: 'journey-change',
  add: 'journey-add',
  remove: 'journey-remove',
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
export async function createRun(journey: Journey, run: string): Promise<void> {
  try {
    await saveRun(journey, run, {})
  } catch (error) {
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(journey.id, error)
    const { noRoom, notStarted } = texts.journey
    await redirectWithFlash(journey.path as Route, isFull ? noRoom : notStarted)
  }
}

/**
 * Lets a visitor see a page of a run, or redirects: to the result, to the next step, or to the start
 * page if the run has expired.
 * @param page a step, an item, or "Check your answers"
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
