import { type Shown, shownByLabel } from '#lib/forms/shown.ts'
import { type Journey, stepOf } from './journey.ts'
import { itemsOf } from './list.ts'
import type { Run } from './run.ts'
import { isFormOf } from './urls.ts'

/** @returns what "Check your answers" shows, by step */
export const shownToCheck = (run: Run): Shown =>
  Object.fromEntries(run.steps.map((step) => [step, run.rows(step)]))

/** @returns what the page of a question shows: the answer, and which others may be deleted with it */
export const shownToAnswer = (run: Run, name: string): Shown => ({
  answer: run.answers[name] ?? null,
  deleted: run.dependents(name),
})

/** @returns what the page shows that asks whether to remove an item, by label */
export const shownToRemove = (run: Run, item: string): Shown => shownByLabel(run.rows(item))

/** @returns what the page of a list shows: its items */
export const shownInList = (run: Run, name: string): Shown =>
  Object.fromEntries(itemsOf(run.answers, name).map((item) => [item, run.titleOf(item)]))

/** @returns what the start page shows of the run that is deleted to start another */
export const shownToReplace = ({ journey, answers }: Run): Shown => ({
  [journey.titleOf(answers)]: answers,
})

/** @returns the titles of the steps among some names. A browser may have sent any */
export const titlesOf = (journey: Journey, names: readonly string[]): string[] =>
  names.filter((name) => isFormOf(journey, name)).map((name) => stepOf(journey, name).title)
