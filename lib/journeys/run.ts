import { randomBytes } from 'node:crypto'
import type { Route } from 'next'
import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import { logFailure } from '../config/log.ts'
import { dropDraft, keepDraft } from '../forms/draft.ts'
import { rawOf } from '../forms/form.ts'
import { goOn, orSendBack, submit, Wrong } from '../forms/submit.ts'
import { Overflow } from '../session/budget.ts'
import { context } from '../session/request.ts'
import { type Answers, CHECK, formOf, isRun, type Journey, pathOf } from './journey.ts'
import { around, firstUnanswered, reach, stepsFor, withAnswer } from './reach.ts'

/** Where the runs through a journey are kept. */
export interface Runs {
  /** @returns undefined for a run that is not, or no longer, under way */
  get(run: string): Promise<Answers | undefined>
  set(run: string, answers: Answers): Promise<void>
  forget(run: string): Promise<void>
  /**
   * Judges an answer by more than its form knows.
   * @returns what is wrong, by field
   */
  wrong?(step: string, values: Record<string, string>): Promise<Record<string, string> | undefined>
  /** @returns where a finished run leads, whichever of its pages is asked for */
  end(run: string): Promise<Route | undefined>
}

/** The hidden fields of a question; no field of a form may be called so. */
export const addressOf = (run: string, step: string, change: boolean) => ({
  'journey-run': run,
  'journey-step': step,
  ...(change && { 'journey-change': 'yes' }),
})

/** What the action that begins a run does: it leads to the first question. */
export async function begin(journey: Journey, runs: Runs): Promise<never> {
  const run = randomBytes(6).toString('base64url')
  await keepOr(journey, () => runs.set(run, {}))
  redirect(pathOf(journey, run, firstUnanswered(journey, {}) ?? CHECK))
}

const GONE = 'Your earlier answers are no longer kept. What you typed just now is'
const NOT_ASKED =
  'That is not asked with your present answers. What you typed is there for a while, should it be'
const NO_ROOM = 'Your browser has no room for it: forget something under “What we remember” first'
const NOT_STARTED = 'It could not be started, and the fault is ours: try again'

/** What the action of every question does: keeps the answer, and goes on as far as the journey is. */
export async function answer(journey: Journey, runs: Runs, input: FormData): Promise<never> {
  const [run, name] = [`${input.get('journey-run')}`, `${input.get('journey-step')}`]
  if (!isRun(run) || !Object.hasOwn(journey.steps, name)) redirect(journey.path as Route)
  const change = input.has('journey-change')
  const form = formOf(journey, run, name, change)
  const raw = rawOf(form, input)
  const [end, before] = await orSendBack(form, raw, () =>
    Promise.all([runs.end(run), runs.get(run)]),
  )
  if (end) redirect(end)
  // It ended while the page was open: what was typed begins it anew.
  if (!before) await keepOr(journey, () => runs.set(run, {}))
  if (!stepsFor(journey, before ?? {}).includes(name)) {
    await keepDraft(formOf(journey, run, name), raw, await context())
    const open = firstUnanswered(journey, before ?? {}) ?? CHECK
    return goOn(pathOf(journey, run, open), before ? NOT_ASKED : GONE)
  }
  let answers: Answers = {}
  await submit(form, input, async () => {
    const wrong = await runs.wrong?.(name, raw.values)
    if (wrong) throw new Wrong(wrong)
    answers = withAnswer(journey, before ?? {}, name, raw.values)
    await runs.set(run, answers)
  })
  const open = firstUnanswered(journey, answers) ?? CHECK
  if (!before) return goOn(pathOf(journey, run, open), GONE)
  const next = change ? open : reach(journey, answers, around(journey, answers, name).after)
  redirect(addressed(journey, run, next, change), RedirectType.push)
}

/** Does what may not fit into the browser, or fail; then the journey's start says so. */
async function keepOr(journey: Journey, keep: () => Promise<void>): Promise<void> {
  try {
    await keep()
  } catch (error) {
    unstable_rethrow(error)
    if (!(error instanceof Overflow)) logFailure(journey.id, error)
    await goOn(journey.path as Route, error instanceof Overflow ? NO_ROOM : NOT_STARTED)
  }
}

/** Forgets a run, and what was rejected in it. */
export async function drop(journey: Journey, runs: Runs, run: string): Promise<void> {
  await runs.forget(run)
  const request = await context()
  for (const name of Object.keys(journey.steps)) dropDraft(formOf(journey, run, name), request)
}

/** The address of a page; on the way back to "check your answers" a question says so. */
export const addressed = (journey: Journey, run: string, page: string, change: boolean) =>
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
