import { z } from 'zod'
import { DAY, type Entry } from '#lib/session/entry.ts'
import { texts } from '#lib/texts/texts.ts'
import { checkConditions } from './conditions.ts'
import { isItem, type List, moreSchema, stepNameOf } from './list.ts'

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
interface FormStep<S extends z.ZodObject = z.ZodObject> extends Part {
  schema: S
}

/** A step with a list, to which a visitor adds items one at a time. */
interface ListStep<I extends z.ZodObject = z.ZodObject> extends Part {
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
  /** The name of its delivery, if what is finished is sent: `contact` goes to `DELIVER_CONTACT`. */
  deliverTo?: string
  /** The text of the last button, and the message after it, if the journey has no delivery. */
  completion: Completion
}

interface Completion {
  button: string
  message: string
}

type Optional = 'titleOf' | 'maxInProgress' | 'idle'

/** What the last button of a delivery says depends on whether anybody receives it. */
type End =
  | { deliverTo: string; completion?: never }
  | { deliverTo?: never; completion?: Completion }

type Definition<J extends Journey> = Omit<J, Optional | keyof End> &
  Partial<Pick<J, Optional>> &
  End

/** The page after the last step. */
export const CHECK_PAGE = 'check'

/**
 * @param journey the default of `maxInProgress` is 3, of `idle` one day, and the last button says
 *   "Finish", or "Save" for a delivery that nobody receives
 * @throws {Error} if a condition can never hold, or a step has a name that can't be in an address or
 *   that another page has, or a list can't have the items that it needs
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
  completion,
  ...journey
}: Definition<Journey<S, R, Id, ResultId>>): Journey<S, R, Id, ResultId> {
  const { id, steps, result } = journey
  if (journey.deliverTo !== undefined && !(result.schema instanceof z.ZodObject)) {
    throw new Error(`The journey "${id}": the result of a delivery must be an object`)
  }
  if (`${id}` === result.id) throw new Error(`The journey "${id}": its result needs another id`)
  const taken = [CHECK_PAGE, result.id].find((name) => Object.hasOwn(steps, name))
  if (taken) throw new Error(`The journey "${id}": no step can be called "${taken}"`)
  for (const [name, step] of Object.entries(steps)) {
    const wrong = (text: string) => new Error(`The journey "${id}": the step "${name}" ${text}`)
    if (!/^[\w-]+$/.test(name)) throw wrong('may only have the letters a to z, digits, - and _')
    if ('list' in step && step.list.min > step.list.max) throw wrong('has a min above its max')
  }
  checkConditions(id, steps)
  const { finish, finished, save } = texts.journey
  const { saved } = texts.delivery
  const end =
    journey.deliverTo === undefined
      ? { button: finish, message: finished(journey.title) }
      : { button: save, message: saved(journey.title) }
  return { titleOf, maxInProgress, idle, completion: completion ?? end, ...journey }
}

/** @param name of a step, or of a step and an item */
export function stepOf({ id, steps }: Journey, name: string): Step {
  const own = stepNameOf(name)
  const step = Object.hasOwn(steps, own) ? steps[own] : undefined
  if (!step) throw new Error(`The journey "${id}" has no step "${own}"`)
  return step
}

/** @returns the list that a step asks for, or that an item belongs to */
export function listOf(journey: Journey, name: string): List | undefined {
  const step = stepOf(journey, name)
  return 'list' in step ? step.list : undefined
}

/** @returns the heading of the page of a step or of an item */
export function headingOf(journey: Journey, name: string): string {
  const list = isItem(name) ? listOf(journey, name) : undefined
  return (list ?? stepOf(journey, name)).title
}

/** @returns the schema of the form of a step, of an item, or of the question whether to add another */
export function schemaOf(journey: Journey, name: string): z.ZodObject {
  const step = stepOf(journey, name)
  if ('schema' in step) return step.schema
  return isItem(name) ? step.list.item : moreSchema
}
