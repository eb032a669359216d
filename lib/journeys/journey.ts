/*
 * A journey: several forms in an order that can branch, "Check your answers", and a result. Read this
 * file first, then list.ts (a step that can be answered several times), progress.ts (which step is
 * allowed, and what a changed answer deletes), store.ts (where runs and results are stored), run.ts,
 * submit.ts and complete.ts (what the actions do).
 */
import type { Route } from 'next'
import { z } from 'zod'
import { defineForm, type Form } from '#lib/forms/form.ts'
import { DAY, type Entry } from '#lib/session/entry.ts'
import { checkConditions } from './conditions.ts'
import { isItem, isItemId, type List, moreSchema, stepNameOf } from './list.ts'

/**
 * The answers so far, as they were sent: by step, then by field. Each item of a list has answers of
 * its own: `{ jobs: { more: 'no' }, 'jobs.x1y2': { employer: … } }`.
 */
export const answersSchema = z.record(z.string(), z.record(z.string(), z.string()))

export type Answers = z.output<typeof answersSchema>

interface Part {
  /** The heading of the page. */
  title: string
  /**
   * The step is asked only after these answers to earlier steps, by step and field:
   * `{ amends: { amends: 'give' } }`. '' stands for an optional field that was left empty. Of several
   * boxes it is one that is ticked, whatever else is ticked.
   */
  when?: Record<string, Record<string, string>>
}

/** One form of a journey, on a page of its own. */
export interface FormStep<S extends z.ZodObject = z.ZodObject> extends Part {
  schema: S
}

/** A list, to which a visitor adds one after the other. */
export interface ListStep<I extends z.ZodObject = z.ZodObject> extends Part {
  list: List<I>
}

export type Step = FormStep | ListStep

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

/** The address of the page on which an item is removed ends in it. */
export const REMOVE = 'remove'

/** Whether a form of a run can have such a name: of a step, or of a step and an item, `jobs.x1y2`. */
export function isFormOf({ steps }: Journey, name: string): boolean {
  const [step = '', item] = name.split('.')
  if (!Object.hasOwn(steps, step) || name.split('.').length > 2) return false
  return item === undefined || ('list' in (steps[step] as Step) && isItemId(item))
}

/**
 * Whether a run can have such a page, whatever the answers are.
 * @param page what follows the run in its address: `check`, `jobs`, `jobs/x1y2`, `jobs/x1y2/remove`
 */
export function isPageOf(journey: Journey, run: string, page: string): boolean {
  if (!isRunId(run)) return false
  const [step = '', item = '', ...rest] = page.split('/')
  if (page === CHECK || page === journey.result.id) return true
  if (!item) return page === step && Object.hasOwn(journey.steps, step)
  const isRemoval = rest.length === 1 && rest[0] === REMOVE
  return isFormOf(journey, `${step}.${item}`) && (rest.length === 0 || isRemoval)
}

/** How a visitor came to a page. It is in the query, and in hidden fields of the form. */
export interface Mode {
  /** From "Check your answers", to return there. */
  change?: boolean
  /** To add an item. Without it the page of an item that is not there says that it was removed. */
  add?: boolean
}

/** @param page of a step, or the name of the form of an item */
export function stepUrl({ path }: Journey, run: string, page: string, mode: Mode = {}): Route {
  const change = mode.change && page !== CHECK ? ['change='] : []
  const query = [...change, ...(mode.add ? ['add='] : [])].join('&')
  return `${path}/${run}/${page.replace('.', '/')}${query && `?${query}`}` as Route
}

/** @returns the form of a step or of an item, in one run */
export function formOf(journey: Journey, run: string, name: string, mode: Mode = {}): Form {
  const path = stepUrl(journey, run, name, mode)
  return defineForm(`${journey.id}.${run}.${name}`, path, schemaOf(journey, name))
}

/** @returns the form of a step or of an item, by the id of the form, in any run */
export function stepFormWithId(journeys: readonly Journey[], id: string): Form | undefined {
  const [own, run = '', ...rest] = id.split('.')
  const journey = journeys.find((candidate) => candidate.id === own)
  const name = rest.join('.')
  return journey && isFormOf(journey, name) ? formOf(journey, run, name) : undefined
}

/** @param name of a step, or of a step and an item */
export function stepOf({ id, steps }: Journey, name: string): Step {
  const own = stepNameOf(name)
  const step = Object.hasOwn(steps, own) ? steps[own] : undefined
  if (!step) throw new Error(`The journey "${id}" has no step "${own}"`)
  return step
}

/** @returns the schema of the form of a step, of an item, or of the question whether to add another */
export function schemaOf(journey: Journey, name: string): z.ZodObject {
  const step = stepOf(journey, name)
  if ('schema' in step) return step.schema
  return isItem(name) ? step.list.item : moreSchema
}
