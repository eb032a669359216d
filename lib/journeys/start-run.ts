import { randomBytes } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { logSaveError } from '#lib/config/log.ts'
import { draftIds } from '#lib/forms/draft.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { requestContext } from '#lib/session/context.ts'
import { dryRun } from '#lib/session/dry-run.ts'
import type { Context } from '#lib/session/entry.ts'
import { Overflow } from '#lib/session/limits.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { texts } from '#lib/texts/texts.ts'
import type { Journey } from './journey.ts'
import { Run } from './run.ts'
import { deleteRun, listResults, listRuns, saveRun } from './runs.ts'
import { shownToReplace } from './shown.ts'
import { HIDDEN, isRunId } from './urls.ts'

/** Whether a browser has as many runs in progress as it may have. */
export const isFull = async (journey: Journey): Promise<boolean> =>
  (await listRuns(journey)).length >= journey.maxInProgress

/** @returns a run that is no longer stored, but of which rejected input is kept */
async function expiredRun(journey: Journey, known: readonly string[]): Promise<string | undefined> {
  const ids = draftIds(`${journey.id}.`, await requestContext()).map((id) => id.split('.')[1] ?? '')
  return ids.find((run) => isRunId(run) && !known.includes(run))
}

/**
 * What the action of the start button does: starts a run, and redirects to its first step.
 * @param input names the run that is deleted to make room, if there are too many
 */
export async function startRun(journey: Journey, input: FormData): Promise<never> {
  const runs = await listRuns(journey)
  const path = journey.path as Route
  const replaced = runs.find(({ id }) => id === input.get(HIDDEN.replace))
  // The start page says which run would be deleted.
  if (runs.length >= journey.maxInProgress && !replaced) {
    await redirectWithFlash(path, texts.journey.tooMany(runs.length))
  }
  if (replaced) {
    const shown = shownToReplace(replaced)
    const changed = changedSince(input.get(SHOWN), shown)
    // By the title that it has now: a browser may have sent any name.
    if (changed) await redirectWithFlash(path, texts.stale.replace(Object.keys(shown)))
  }
  const known = [...runs, ...(await listResults(journey))].map(({ id }) => id)
  const id = (await expiredRun(journey, known)) ?? randomBytes(6).toString('base64url')
  const run = new Run(journey, {}, { id })
  if (replaced) {
    const trial = dryRun(await requestContext())
    await deleteRun(journey, replaced.id, trial)
    // Otherwise the old run would be lost where there is no room for the new one.
    await createRun(run, trial)
    await deleteRun(journey, replaced.id)
  }
  await createRun(run)
  redirect(run.url(run.next))
}

/** Redirects to the start page if there is no room, or if saving fails. */
export const createRun = (run: Run, context?: Context): Promise<void> =>
  saveOrRedirect(run, run.journey.path as Route, texts.journey.notStarted, context)

/**
 * Saves answers that no form was sent with. A form would come back with an error, but a button has
 * only a message to tell that it failed.
 * @param path to redirect to if there is no room, or if saving fails
 * @param failed the message if saving fails
 */
export async function saveOrRedirect(
  run: Run,
  path: Route,
  failed: string,
  context?: Context,
): Promise<void> {
  try {
    await saveRun(run, context)
  } catch (error) {
    const isFull = error instanceof Overflow
    if (!isFull) logSaveError(run.journey.id, error)
    await redirectWithFlash(path, isFull ? texts.journey.noRoom : failed)
  }
}
