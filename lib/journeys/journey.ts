/*
 * A journey: several forms in an order that can branch, "Check your answers", and a result. Read this
 * file first, then progress.ts (which step is allowed, and what a changed answer deletes), store.ts
 * (where runs and results are stored), run.ts and complete.ts (what the actions do).
 */
import type { Route } from 'next'
import { z } from 'zod'
import { defineForm, type Form } from '#lib/forms/form.ts'
import { DAY, type Entry } from '#lib/session/entry.ts'
import { checkConditions } from './conditions.ts'

/** The answers so far, as they were sent: by step, then by field. */
export const answersSchema = z.record(z.string(), z.record(z.string(), z.string()))

export type Answers = z.output<typeof answersSchema>

/** One form of a journey, on a page of its own. */
export interface Step<S extends z.ZodObject = z.ZodObject> {
  /** The heading of the page. */
  title: string
  schema: S
  /**
   * The step is asked only after these answers to earlier steps, by step and field:
   * `{ amends: { amends: 'give' } }`. '' stands for an optional field that was left empty.
   */
  when?: Record<string, Record<string, string>>
}

export type Steps = Record<string, Step>

/** What a completed run leaves: an entry of the session, and a page at `<path>/<run>/<id>`. */
export interface Result<R extends z.ZodType = z.ZodType, Id extends string = string>
  extends Omit<Entry<R>, 'many' | 'usedOn'> {
  id: Id
  title: string
}

export interface Journey<
  S extends Steps = Steps,
  R extends z.ZodType = z.ZodType,
  Id extends string = string,
  ResultId extends string = string,
> {
  /** The key of the entry that stores the answers of its runs. */
  id: Id
  /** The start page. The pages of a run are below it: `/booking/<run>/<step>`. */
  path: string
  /** Its name for the visitor, where the session is listed. */
  title: string
  /** The same, with something to tell one run from another. The default is the title. */
  titleOf: (answers: Answers) => string
  steps: S
  /** How many runs one browser may have in progress. */
  maxInProgress: number
  /** Seconds until the answers expire if nobody visits the run. */
  idle: number
  result: Result<R, ResultId>
}

type Optional = 'titleOf' | 'maxInProgress' | 'idle'

type Definition<J extends Journey> = Omit<J, Optional> & Partial<Pick<J, Optional>>

/** The page after the last step. */
export const CHECK = 'check'

/**
 * @param journey the default of `maxInProgress` is 3, of `idle` one day
 * @throws {Error} if a condition can never hold, or a step has the name of another page
 */
export function defineJourney<
  S extends Steps,
  R extends z.ZodType,
  const Id extends string,
  const ResultId extends string,
>({
  titleOf = () => journey.title,
  maxInProgress = 3,
  idle = DAY,
  ...journey
}: Definition<Journey<S, R, Id, ResultId>>): Journey<S, R, Id, ResultId> {
  const { id, steps, result } = journey
  if (`${id}` === result.id) throw new Error(`The journey "${id}": its result needs another id`)
  const taken = [CHECK, result.id].find((name) => Object.hasOwn(steps, name))
  if (taken) throw new Error(`The journey "${id}": no step can be called "${taken}"`)
  checkConditions(id, steps)
  return { titleOf, maxInProgress, idle, ...journey }
}

const RUN = /^[\w-]{8}$/

/** Whether a text has the form of the id of a run. */
export const isRunId = (id: string) => RUN.test(id)

/** Whether a run can have such a page, whatever the answers are. */
export const isPageOf = ({ steps, result }: Journey, run: string, page: string) =>
  isRunId(run) && (page === CHECK || page === result.id || Object.hasOwn(steps, page))

/** @param change whether the visitor came from "Check your answers", and is to return there */
export function stepUrl({ path }: Journey, run: string, page: string, change = false): Route {
  return `${path}/${run}/${page}${change && page !== CHECK ? '?change=' : ''}` as Route
}

/** @returns the form of a step, in one run */
export function formOf(journey: Journey, run: string, name: string, change = false): Form {
  const { schema } = stepOf(journey, name)
  return defineForm(`${journey.id}.${run}.${name}`, stepUrl(journey, run, name, change), schema)
}

/** @returns the form of a step, by the id of the form, in any run */
export function stepFormWithId(journeys: readonly Journey[], id: string): Form | undefined {
  const [name, run = '', step = ''] = id.split('.')
  const journey = journeys.find((candidate) => candidate.id === name)
  return journey && Object.hasOwn(journey.steps, step) ? formOf(journey, run, step) : undefined
}

export function stepOf({ id, steps }: Journey, name: string): Step {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new Error(`The journey "${id}" has no step "${name}"`)
  return step
}
