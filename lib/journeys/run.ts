import { randomBytes } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { logSaveError } from '#lib/config/log.ts'
import { draftIds } from '#lib/forms/draft.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import type { Context, Opened } from '#lib/session/entry.ts'
import { rehearsalOf } from '#lib/session/rehearsal.ts'
import { texts } from '#lib/texts/texts.ts'
import type { Answers, Journey } from './journey.ts'
import { isRunId, resultUrl, stepUrl } from './pages.ts'
import { allowedStep, nextStep } from './progress.ts'
import { shownToReplace } from './shown.ts'
import { deleteRun, listResults, listRuns, readFinished, readRun, saveRun } from './store.ts'

/** The names of the hidden fields. No field of a form may have one of them. */
export const HIDDEN = {
  run: 'journey-run',
  step: 'journey-step',
  change: 'journey-change',
  add: 'journey-add',
  remove: 'journey-remove',
  replace: 'journey-replace',
  unsent: 'journey-unsent',
} as const

/** Whether a browser has as many runs in progress as it may have. */
export const isFull = async (journey: Journey): Promise<boolean> =>
  (await listRuns(journey)).length >= journey.maxInProgress

/** @returns a run that is no longer stored, but of which rejected input is kept */
async function expiredRun(journey: Journey, known: readonly string[]): Promise<string | undefined> {
  const ids = draftIds(`${journey.id}.`, await context()).map((id) => id.split('.')[1] ?? '')
  return ids.find((run) => isRunId(run) && !known.includes(run))
}

/**
 * What the action of the start button does: starts a run, and redirects to its first step.
 * @param input names the run that is deleted to make room, if there are too many
 */
export async function startRun(journey: Journey, input: FormData): Promise<never> {
  const runs = await listRuns(journey)
  const path = journey.path as Route
  const replaced = runs.find(({ run }) => run === input.get(HIDDEN.replace))
  // The start page says which run would be deleted.
  if (runs.length >= journey.maxInProgress && !replaced) {
    await redirectWithFlash(path, texts.journey.tooMany(runs.length))
  }
  if (replaced) {
    const shown = shownToReplace(journey, replaced.value)
    const changed = changedSince(input.get(SHOWN), shown)
    // By the title that it has now: a browser may have sent any name.
    if (changed) await redirectWithFlash(path, texts.stale.replace(Object.keys(shown)))
  }
  const known = [...runs, ...(await listResults(journey))].map(({ run }) => run)
  const run = (await expiredRun(journey, known)) ?? randomBytes(6).toString('base64url')
  if (replaced) {
    const trial = rehearsalOf(await context())
    await deleteRun(journey, replaced.run, trial)
    // Otherwise the old run would be lost where there is no room for the new one.
    await createRun(journey, run, trial)
    await deleteRun(journey, replaced.run)
  }
  await createRun(journey, run)
  redirect(stepUrl(journey, run, nextStep(journey, {})))
}

/** Redirects to the start page if there is no room, or if saving fails. */
export const createRun = (journey: Journey, run: string, here?: Context): Promise<void> =>
  saveOrRedirect(journey, run, {}, journey.path as Route, texts.journey.notStarted, here)

/**
 * Saves answers that no form was sent with. A form would come back with an error, but a button has
 * only a message to tell that it failed.
 * @param path to redirect to if there is no room, or if saving fails
 * @param failed the message if saving fails
 */
export async function saveOrRedirect(
  journey: Journey,
  run: string,
  answers: Answers,
  path: Route,
  failed: string,
  here?: Context,
): Promise<void> {
  try {
    await saveRun(journey, run, answers, here)
  } catch (error) {
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(journey.id, error)
    await redirectWithFlash(path, isFull ? texts.journey.noRoom : failed)
  }
}

/** The start page, which says that the answers are no longer stored. */
export const goneUrl = ({ path }: Journey) => `${path}?gone=` as Route

/**
 * Lets a visitor see a page of a run, or redirects: to the result, to the next step, or to the start
 * page if the run has expired, which says so.
 * @param page a step, an item, or "Check your answers"
 * @param tell how to redirect with a message, for an action: nobody presses a button to see another page
 */
export async function requireStep(
  journey: Journey,
  run: string,
  page: string,
  tell = (path: Route, _message: string): Promise<never> => redirect(path),
): Promise<Opened<Answers>> {
  const { wasFinished, notReady } = texts.journey
  if (await readFinished(journey, run)) await tell(resultUrl(journey, run), wasFinished)
  const opened = await readRun(journey, run)
  if (!opened) redirect(goneUrl(journey))
  const allowed = allowedStep(journey, opened.value, page)
  if (allowed !== page) await tell(stepUrl(journey, run, allowed), notReady)
  return opened
}
