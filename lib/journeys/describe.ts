import { labelledAnswers, linesOf } from '#lib/forms/describe.ts'
import { fieldsOf } from '#lib/forms/field.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Answers, type Journey, type ListStep, schemaOf, stepOf } from './journey.ts'
import { itemsOf } from './list.ts'
import { stepsFor, validAnswer } from './progress.ts'

type Described = [label: string, text: string][]

/** @returns label and answer of each field of one form, or nothing if there is no valid answer */
export function describeForm(journey: Journey, answers: Answers, name: string): Described {
  const value: Record<string, unknown> | undefined = validAnswer(journey, answers, name)
  return value ? labelledAnswers(fieldsOf(schemaOf(journey, name)), value) : []
}

/** @returns one row for each item: its heading with its number, and all its answers */
function describeList(
  journey: Journey,
  answers: Answers,
  step: string,
  { title, list }: ListStep,
): Described {
  const items = itemsOf(answers, step)
  if (items.length === 0 && Object.hasOwn(answers, step)) return [[title, texts.list.none]]
  return items.map((name, index) => [
    `${list.title} ${index + 1}`,
    linesOf(describeForm(journey, answers, name)),
  ])
}

/** @returns label and answer of each field of a step, or a row for each item of a list */
export function describeStep(journey: Journey, answers: Answers, name: string): Described {
  const step = stepOf(journey, name)
  return 'list' in step
    ? describeList(journey, answers, name, step)
    : describeForm(journey, answers, name)
}

/** @returns the same, of all answered steps that apply */
export const describeAnswers = (journey: Journey, answers: Answers): Described =>
  stepsFor(journey, answers).flatMap((name) => describeStep(journey, answers, name))
