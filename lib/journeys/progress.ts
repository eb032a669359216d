import type { z } from 'zod'
import { askedOf, validate } from '#lib/forms/form.ts'
import { isSameAnswer } from '#lib/forms/same-answer.ts'
import { type Answers, CHECK, formOf, type Journey, type Step, type Steps } from './journey.ts'

function isAnswer(
  step: Step | undefined,
  given: Answers[string] | undefined,
  field: string,
  value: string,
): boolean {
  const schema = step?.schema.shape[field]
  return Boolean(schema && given && isSameAnswer(schema, given[field] ?? '', value))
}

/** @returns the names of the steps that apply to the answers, in order */
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
 * Validates the answer to a step each time it is used, because a deploy may have changed the rules.
 * @returns the output of the step's schema, or undefined if there is no valid answer
 */
export function validAnswer(journey: Journey, answers: Answers, name: string) {
  const given = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (!given) return undefined
  const form = formOf(journey, '', name)
  const values = form.fields.map((field) => [field.name, given[field.name] ?? ''])
  const result = validate(form, { values: Object.fromEntries(values), notes: {} })
  return 'value' in result ? result.value : undefined
}

/** @returns the first step that applies and has no valid answer, or "Check your answers" */
export function nextStep(journey: Journey, answers: Answers): string {
  return stepsFor(journey, answers).find((name) => !validAnswer(journey, answers, name)) ?? CHECK
}

/** @returns the wanted page, if the answers lead as far as that; otherwise the next step */
export function allowedStep(journey: Journey, answers: Answers, wanted: string): string {
  const next = nextStep(journey, answers)
  const order = [...stepsFor(journey, answers), CHECK]
  const index = order.indexOf(wanted)
  return index >= 0 && index <= order.indexOf(next) ? wanted : next
}

/** @returns the answers with a new one, and without those that no longer apply */
export function withAnswer(
  journey: Journey,
  answers: Answers,
  name: string,
  values: Record<string, string>,
): Answers {
  const given = Object.fromEntries(
    Object.entries(askedOf(formOf(journey, '', name), values))
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text),
  )
  const next = { ...answers, [name]: given }
  const applies = stepsFor(journey, next)
  return Object.fromEntries(Object.entries(next).filter(([step]) => applies.includes(step)))
}

/** @returns the answered steps whose answers another answer to this step might delete */
export function dependentSteps(journey: Journey, answers: Answers, name: string): string[] {
  const { [name]: _, ...without } = answers
  const left = stepsFor(journey, without)
  return stepsFor(journey, answers).filter((step) => !left.includes(step) && step in answers)
}

type ValueOf<S extends Steps, K extends keyof S> = z.output<S[K]['schema']>

/** The answers as the schemas make them. */
export type Values<S extends Steps> = { [K in keyof S]?: ValueOf<S, K> }

/** All of them, once every question is answered. Only a step with a condition may be missing. */
export type CompleteValues<S extends Steps> = {
  [K in keyof S as 'when' extends keyof S[K] ? never : K]: ValueOf<S, K>
} & {
  [K in keyof S as 'when' extends keyof S[K] ? K : never]?: ValueOf<S, K>
}

/** @returns the outputs of the schemas, for the steps that apply and have a valid answer */
export function valuesOf<S extends Steps>(journey: Journey<S>, answers: Answers): Values<S> {
  const names = stepsFor(journey, answers)
  return Object.fromEntries(
    names.map((name) => [name, validAnswer(journey, answers, name)]),
  ) as Values<S>
}

/** @returns the pages before and after a step, and its number among the steps that apply */
export function positionOf(journey: Journey, answers: Answers, name: string) {
  const order = [...stepsFor(journey, answers), CHECK]
  const index = order.indexOf(name)
  return {
    previous: order[index - 1],
    next: order[index + 1] ?? CHECK,
    number: index + 1,
    total: order.length - 1,
  }
}
