import type { z } from 'zod'
import type { Steps } from './journey.ts'

/** The value of a step's form: for a list, of one item. */
export type FormValue<T> = T extends { list: { item: infer I extends z.ZodObject } }
  ? z.output<I>
  : T extends { schema: infer F extends z.ZodObject }
    ? z.output<F>
    : never

type ValueOf<S extends Steps, K extends keyof S> = S[K] extends { list: unknown }
  ? FormValue<S[K]>[]
  : FormValue<S[K]>

/** All values, once every question is answered. Only a step with a condition may be missing. */
export type CompleteValues<S extends Steps> = {
  [K in keyof S as 'when' extends keyof S[K] ? never : K]: ValueOf<S, K>
} & {
  [K in keyof S as 'when' extends keyof S[K] ? K : never]?: ValueOf<S, K>
}
