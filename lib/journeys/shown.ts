import type { Shown } from '#lib/forms/shown.ts'
import { describeForm, describeStep } from './describe.ts'
import { type Answers, type Journey, stepOf } from './journey.ts'
import { itemsOf, titleOfItem } from './list.ts'
import { isFormOf } from './pages.ts'
import { dependentSteps, stepsFor } from './progress.ts'

/** @returns what "Check your answers" shows, by step */
export const shownToCheck = (journey: Journey, answers: Answers): Shown =>
  Object.fromEntries(
    stepsFor(journey, answers).map((step) => [step, describeStep(journey, answers, step)]),
  )

/** @returns what the page of a question shows: the answer, and which others may be deleted with it */
export const shownToAnswer = (journey: Journey, answers: Answers, name: string): Shown => ({
  answer: answers[name] ?? null,
  deleted: dependentSteps(journey, answers, name),
})

/** @returns what the page shows that asks whether to remove an item, by label */
export const shownToRemove = (journey: Journey, answers: Answers, item: string): Shown =>
  Object.fromEntries(describeForm(journey, answers, item))

/** @returns what the page of a list shows: its items */
export function shownInList(journey: Journey, answers: Answers, name: string): Shown {
  const step = stepOf(journey, name)
  const items = 'list' in step ? itemsOf(answers, name) : []
  return Object.fromEntries(
    items.map((item) => [item, 'list' in step && titleOfItem(step.list, answers, item)]),
  )
}

/** @returns what the start page shows of the run that is deleted to start another */
export const shownToReplace = (journey: Journey, answers: Answers): Shown => ({
  [journey.titleOf(answers)]: answers,
})

/** @returns the titles of the steps among some names. A browser may have sent any */
export const titlesOf = (journey: Journey, names: readonly string[]): string[] =>
  names.filter((name) => isFormOf(journey, name)).map((name) => stepOf(journey, name).title)
