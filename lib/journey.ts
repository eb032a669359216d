import type { Route } from 'next'
import type { z } from 'zod'
import { defineForm, type Form, judge } from './form.ts'

/** What was answered so far, as it was sent: by step, then by field. */
export type Answers = Record<string, Record<string, string>>

/** One question page of a journey. */
export interface Step<S extends z.ZodObject = z.ZodObject> {
  /** The page's heading. */
  title: string
  schema: S
  /**
   * Asked only after these answers to earlier steps: `{ amends: { amends: 'give' } }` for the
   * field `amends` of the step `amends`.
   */
  when?: Record<string, Record<string, string>>
}

type Steps = Record<string, Step>

/** Several forms in an order that can branch, and an address for each run through them. */
export interface Journey<S extends Steps = Steps> {
  id: string
  /** A run stands below it: `/apology/<run>/<step>`. */
  path: string
  steps: S
}

/** The page after the last question. */
export const CHECK = 'check'

/** @throws {Error} if a condition names a step that does not come before, or no field of it */
export function defineJourney<S extends Steps>(id: string, path: string, steps: S): Journey<S> {
  const earlier: string[] = []
  for (const [name, { when = {} }] of Object.entries(steps)) {
    for (const [step, fields] of Object.entries(when)) {
      const shape = earlier.includes(step) ? steps[step]?.schema.shape : {}
      const unknown = Object.keys(fields).find((field) => !(field in { ...shape }))
      if (unknown)
        throw new Error(`The step "${name}" asks for "${step}.${unknown}", not before it`)
    }
    earlier.push(name)
  }
  return { id, path, steps }
}

const RUN = /^[\w-]{8}$/

/** Whether a text may name a run. */
export const isRun = (id: string) => RUN.test(id)

export const pathOf = ({ path }: Journey, run: string, page: string) =>
  `${path}/${run}/${page}` as Route

/** @param change whether the visitor comes from "check your answers" and goes back there */
export function formOf(journey: Journey, run: string, name: string, change = false): Form {
  const { schema } = stepOf(journey, name)
  const path = pathOf(journey, run, name)
  const form = change ? (`${path}?change=` as Route) : path
  return defineForm(`${journey.id}.${run}.${name}`, form, schema)
}

export function stepOf({ id, steps }: Journey, name: string): Step {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new Error(`The journey "${id}" has no step "${name}"`)
  return step
}

/** @returns the names of the steps that apply, in order */
export function stepsFor({ steps }: Journey, answers: Answers): string[] {
  const names: string[] = []
  for (const [name, { when = {} }] of Object.entries(steps)) {
    const holds = Object.entries(when).every(
      ([step, fields]) =>
        names.includes(step) &&
        Object.entries(fields).every(([field, value]) => answers[step]?.[field] === value),
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
