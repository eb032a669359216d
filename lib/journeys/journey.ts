import { isDeepStrictEqual } from 'node:util'
import type { Route } from 'next'
import { z } from 'zod'
import { defineForm, type Form } from '../forms/form.ts'

/** What was answered so far, as it was sent: by step, then by field. */
export const answersSchema = z.record(z.string(), z.record(z.string(), z.string()))

export type Answers = z.output<typeof answersSchema>

/** One question page of a journey. */
export interface Step<S extends z.ZodObject = z.ZodObject> {
  /** The page's heading. */
  title: string
  schema: S
  /**
   * Asked only after these answers to earlier steps: `{ amends: { amends: 'give' } }` for the
   * field `amends` of the step `amends`, '' for one that was left empty.
   */
  when?: Conditions
}

/** By step, then by field: an answer as it may be typed. */
type Conditions = Record<string, Record<string, string>>

export type Steps = Record<string, Step>

/** Several forms in an order that can branch, and an address for each run through them. */
export interface Journey<S extends Steps = Steps> {
  id: string
  /** A run stands below it: `/apology/<run>/<step>`. */
  path: string
  steps: S
  /** The pages of a finished run: `letter`, `letter/download`. */
  ends: readonly string[]
}

/** The page after the last question. */
export const CHECK = 'check'

/** Whether two answers to a field mean the same: "2.0" is 2. One that is wrong is like no other. */
export function isSame(schema: z.core.$ZodType, answer: string, other: string): boolean {
  const [one, two] = [z.safeParse(schema, answer), z.safeParse(schema, other)]
  return one.success && two.success && isDeepStrictEqual(one.data, two.data)
}

interface Condition {
  /** Step and field. */
  asked: string
  schema: z.core.$ZodType
  value: string
}

/** @throws {Error} if a condition can never hold, or a step is called like the check */
export function defineJourney<S extends Steps>(
  id: string,
  path: string,
  steps: S,
  ends: readonly string[] = [],
): Journey<S> {
  const wrong = (text: string) => new Error(`The journey "${id}": ${text}`)
  /** By step: what it asks for itself, and what the steps ask for that it asks about. */
  const known = new Map<string, Condition[]>()
  for (const [name, { when = {} }] of Object.entries(steps)) {
    if (name === CHECK) throw wrong(`no step can be called "${CHECK}"`)
    const all: Condition[] = []
    for (const [step, fields] of Object.entries(when)) {
      const shape = known.has(step) ? steps[step]?.schema.shape : undefined
      all.push(...(known.get(step) ?? []))
      for (const [field, value] of Object.entries(fields)) {
        const asked = `the step "${name}" asks for "${step}.${field}"`
        const schema = Object.entries(shape ?? {}).find(([own]) => own === field)?.[1]
        if (!schema) throw wrong(`${asked}, which is no field of a step before it`)
        // An answer is kept without the white space around it.
        if (!isSame(schema, value.trim(), value)) {
          throw wrong(`${asked} to be "${value}", which it can't`)
        }
        all.push({ asked: `${step}.${field}`, schema, value })
      }
      if (!shape) throw wrong(`the step "${name}" asks for "${step}", which is no step before it`)
    }
    for (const { asked, schema, value } of all) {
      const other = all.find((one) => one.asked === asked && !isSame(schema, one.value, value))
      if (!other) continue
      const both = `"${value}" and "${other.value}"`
      throw wrong(`the step "${name}" asks for "${asked}" to be ${both}, which it can't`)
    }
    known.set(name, all)
  }
  return { id, path, steps, ends }
}

const RUN = /^[\w-]{8}$/

/** Whether a text may name a run. */
export const isRun = (id: string) => RUN.test(id)

/** Whether a run can have such a page, whatever is answered so far. */
export const isPageOf = ({ steps, ends }: Journey, run: string, page: string) =>
  isRun(run) && (page === CHECK || Object.hasOwn(steps, page) || ends.includes(page))

export const pathOf = ({ path }: Journey, run: string, page: string) =>
  `${path}/${run}/${page}` as Route

/** @param change whether the visitor comes from "check your answers" and goes back there */
export function formOf(journey: Journey, run: string, name: string, change = false): Form {
  const { schema } = stepOf(journey, name)
  const path = pathOf(journey, run, name)
  const form = change ? (`${path}?change=` as Route) : path
  return defineForm(`${journey.id}.${run}.${name}`, form, schema)
}

/** @returns the form of a question of one of the journeys, whichever run it is of */
export function questionWithId(journeys: readonly Journey[], id: string): Form | undefined {
  const [name, run = '', step = ''] = id.split('.')
  const journey = journeys.find((candidate) => candidate.id === name)
  return journey && Object.hasOwn(journey.steps, step) ? formOf(journey, run, step) : undefined
}

export function stepOf({ id, steps }: Journey, name: string): Step {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new Error(`The journey "${id}" has no step "${name}"`)
  return step
}
