import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation.js'
import { rawOf } from './form.ts'
import {
  type Answers,
  around,
  CHECK,
  firstUnanswered,
  formOf,
  isRun,
  type Journey,
  pathOf,
  reach,
  withAnswer,
} from './journey.ts'
import { submit } from './submit.ts'

/** Where the runs through a journey are kept. */
export interface Runs {
  /** @returns undefined for a run that is not, or no longer, under way */
  get(run: string): Promise<Answers | undefined>
  set(run: string, answers: Answers): Promise<void>
  /** @returns where a finished run leads, whichever of its pages is asked for */
  end(run: string): Promise<Route | undefined>
}

/** The hidden fields of a question; no field of a form may be called so. */
export const addressOf = (run: string, step: string, change: boolean) => ({
  'journey-run': run,
  'journey-step': step,
  ...(change && { 'journey-change': 'yes' }),
})

/** What the action of every question does: keeps the answer, and goes on as far as the journey is. */
export async function answer(journey: Journey, runs: Runs, input: FormData): Promise<never> {
  const [run, name] = [`${input.get('journey-run')}`, `${input.get('journey-step')}`]
  if (!isRun(run) || !Object.hasOwn(journey.steps, name)) redirect(journey.path as Route)
  const end = await runs.end(run)
  if (end) redirect(end)
  const before = await runs.get(run)
  // It ended while the page was open: what was typed begins it anew.
  if (!before) await runs.set(run, {})
  const change = input.has('journey-change')
  const form = formOf(journey, run, name, change)
  let answers: Answers = {}
  await submit(form, input, async () => {
    answers = withAnswer(journey, before ?? {}, name, rawOf(form, input).values)
    await runs.set(run, answers)
  })
  const open = firstUnanswered(journey, answers) ?? CHECK
  const next = change ? open : reach(journey, answers, around(journey, answers, name).after)
  redirect(addressed(journey, run, next, change), RedirectType.push)
}

const addressed = (journey: Journey, run: string, page: string, change: boolean) =>
  `${pathOf(journey, run, page)}${change && page !== CHECK ? '?change=' : ''}` as Route

/**
 * Lets a visitor onto a page of a run, or redirects: to its end, to the first unanswered question,
 * or to the journey's start if the run is no more.
 */
export async function arrive(
  journey: Journey,
  runs: Runs,
  run: string,
  page: string,
): Promise<Answers> {
  const end = await runs.end(run)
  if (end) redirect(end)
  const answers = await runs.get(run)
  if (!answers) redirect(`${journey.path}?gone=` as Route)
  const reached = reach(journey, answers, page)
  if (reached !== page) redirect(pathOf(journey, run, reached))
  return answers
}
