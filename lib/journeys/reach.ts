import type { z } from 'zod'
import { judge } from '../forms/form.ts'
import {
  type Answers,
  CHECK,
  formOf,
  isSame,
  type Journey,
  type Step,
  type Steps,
} from './journey.ts'

function isAnswer(
  step: Step | undefined,
  given: Answers[string] | undefined,
  field: string,
  value: string,
): boolean {
  const schema = step?.schema.shape[field]
  return Boolean(schema && given && isSame(schema, given[field] ?? '', value))
}

/** @returns the names of the steps that apply, in order */
export function stepsFor({ steps }: Journey, answers: Answers): string[] {
  const names: string[] = []
  for (const [name, { when = {} }] of Object.entries(steps)) {
    const holds = Object.entries(when).every(
      ([step, fields]) =>
        names.includes(step) &&
        Object.entries(fields).every(([field, value]) =>
          isAnswer(steps[step], answers[step], field, value),
        ),
    )
    if (holds) names.push(name)
  }
  return names
}

/**
 * Answers are judged anew each time: a deploy may have changed the rules.
 * @returns the output of the step's schema, undefined for no answer or one that doesn't fit
 */
export function judged(journey: Journey, answers: Answers, name: string) {
  const given = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (!given) return undefined
  const form = formOf(journey, '', name)
  const values = Object.fromEntries(
    form.fields.map((field) => [field.name, given[field.name] ?? '']),
  )
  const result = judge(form, { values, notes: {} })
  return 'value' in result ? result.value : undefined
}

/** @returns undefined when all questions that apply are answered */
export function firstUnanswered(journey: Journey, answers: Answers): string | undefined {
  return stepsFor(journey, answers).find((name) => !judged(journey, answers, name))
}

/** @returns the page that is shown for the wanted one: itself, or the first unanswered question */
export function reach(journey: Journey, answers: Answers, wanted: string): string {
  const open = firstUnanswered(journey, answers) ?? CHECK
  const order = [...stepsFor(journey, answers), CHECK]
  const far = order.indexOf(wanted)
  return far >= 0 && far <= order.indexOf(open) ? wanted : open
}

/** Takes an answer in; what no longer applies is dropped, if the answer is another than before. */
export function withAnswer(
  journey: Journey,
  answers: Answers,
  name: string,
  values: Record<string, string>,
): Answers {
  const given = Object.fromEntries(
    Object.entries(values)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text),
  )
  const next = { ...answers, [name]: given }
  const applies = stepsFor(journey, next)
  return Object.fromEntries(Object.entries(next).filter(([step]) => applies.includes(step)))
}

/** @returns the answered steps that another answer to this one might drop */
export function atStake(journey: Journey, answers: Answers, name: string): string[] {
  const { [name]: _, ...without } = answers
  const left = stepsFor(journey, without)
  return stepsFor(journey, answers).filter((step) => !left.includes(step) && step in answers)
}

type Values<S extends Steps> = { [K in keyof S]?: z.output<S[K]['schema']> }

/** @returns the outputs of the schemas, for the steps that apply and are answered */
export function valuesOf<S extends Steps>(journey: Journey<S>, answers: Answers): Values<S> {
  const names = stepsFor(journey, answers)
  return Object.fromEntries(
    names.map((name) => [name, judged(journey, answers, name)]),
  ) as Values<S>
}

/** @returns the pages before and after, among those that apply; the last one leads to the check */
export function around(journey: Journey, answers: Answers, name: string) {
  const order = [...stepsFor(journey, answers), CHECK]
  const index = order.indexOf(name)
  return {
    before: order[index - 1],
    after: order[index + 1] ?? CHECK,
    number: index + 1,
    of: order.length - 1,
  }
}
