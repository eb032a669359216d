import type { z } from 'zod'
import type { Answers, Journey, Steps } from './journey.ts'
import { itemsOf } from './list.ts'
import { stepsFor, validAnswer } from './progress.ts'

/** The value of a step's form: for a list, of one item. */
export type FormValue<T> = T extends { list: { item: infer I extends z.ZodObject } }
  ? z.output<I>
  : T extends { schema: infer F extends z.ZodObject }
    ? z.output<F>
    : never

type ValueOf<S extends Steps, K extends keyof S> = S[K] extends { list: unknown }
  ? FormValue<S[K]>[]
  : FormValue<S[K]>

/** The answers as the schemas make them. The value of a list is an array. */
export type Values<S extends Steps> = { [K in keyof S]?: ValueOf<S, K> }

/** All values, once every question is answered. Only a step with a condition may be missing. */
export type CompleteValues<S extends Steps> = {
  [K in keyof S as 'when' extends keyof S[K] ? never : K]: ValueOf<S, K>
} & {
  [K in keyof S as 'when' extends keyof S[K] ? K : never]?: ValueOf<S, K>
}

/** @returns the outputs of the schemas, for the steps that apply and have a valid answer */
export function valuesOf<S extends Steps>(journey: Journey<S>, answers: Answers): Values<S> {
  const validated = (name: string) => validAnswer(journey, answers, name)
  return Object.fromEntries(
    stepsFor(journey, answers).map((step) => [
      step,
      'list' in (journey.steps[step] as object)
        ? itemsOf(answers, step).map(validated)
        : validated(step),
    ]),
  ) as Values<S>
}
