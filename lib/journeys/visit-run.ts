import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { texts } from '#lib/texts/texts.ts'
import type { Journey } from './journey.ts'
import type { Run } from './run.ts'
import { readFinished, readRun } from './runs.ts'
import { goneUrl, resultUrl } from './urls.ts'

/**
 * Lets a visitor see a page of a run, or redirects: to the result, to the next step, or to the start
 * page if the run has expired, which says so.
 * @param page a step, an item, or "Check your answers"
 * @param tell how to redirect with a message, for an action: nobody presses a button to see another page
 */
export async function visitRun(
  journey: Journey,
  id: string,
  page: string,
  tell = (path: Route, _message: string): Promise<never> => redirect(path),
): Promise<Run> {
  const { wasFinished, notReady } = texts.journey
  if (await readFinished(journey, id)) await tell(resultUrl(journey, id), wasFinished)
  const run = (await readRun(journey, id)) ?? redirect(goneUrl(journey))
  if (!run.canVisit(page)) await tell(run.url(run.next), notReady)
  return run
}
