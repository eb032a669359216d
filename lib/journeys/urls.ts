import type { Route } from 'next'
import { defineForm, type Form } from '#lib/forms/form.ts'
import { texts } from '#lib/texts/texts.ts'
import { CHECK_PAGE, headingOf, type Journey, listOf, schemaOf } from './journey.ts'
import { isItemId } from './list.ts'

const RUN = /^[\w-]{8}$/

/** Whether a text has the form of the id of a run. */
export const isRunId = (id: string) => RUN.test(id)

/** The address of the page on which an item is removed ends in it. */
export const REMOVE = 'remove'

/** Whether a form of a run can have such a name: of a step, or of a step and an item, `jobs.x1y2`. */
export function isFormOf(journey: Journey, name: string): boolean {
  const [step = '', item, ...rest] = name.split('.')
  if (!Object.hasOwn(journey.steps, step) || rest.length > 0) return false
  return item === undefined || (listOf(journey, step) !== undefined && isItemId(item))
}

/**
 * Whether a run can have such a page, whatever the answers are.
 * @param page what follows the run in its address: `check`, `jobs`, `jobs/x1y2`, `jobs/x1y2/remove`
 */
export function isPageOf(journey: Journey, run: string, page: string): boolean {
  if (!isRunId(run)) return false
  const [step = '', item = '', ...rest] = page.split('/')
  if (page === CHECK_PAGE || page === journey.result.id) return true
  if (!item) return page === step && Object.hasOwn(journey.steps, step)
  const isRemoval = rest.length === 1 && rest[0] === REMOVE
  return isFormOf(journey, `${step}.${item}`) && (rest.length === 0 || isRemoval)
}

/** How a visitor came to a page. It is in the query, and in hidden fields of the form. */
export interface CameFrom {
  /** From "Check your answers", to return there. */
  change?: boolean
  /** To add an item. Without it the page of an item that is not there says that it was removed. */
  add?: boolean
}

/** The names of the hidden fields. No field of a form may have one of them. */
export const HIDDEN = {
  run: 'journey-run',
  step: 'journey-step',
  change: 'journey-change',
  add: 'journey-add',
  remove: 'journey-remove',
  replace: 'journey-replace',
  unsent: 'journey-unsent',
} as const

/** The start page, which says that the answers are no longer stored. */
export const goneUrl = ({ path }: Journey) => `${path}?gone=` as Route

/** @param page of a step, or the name of the form of an item */
export function stepUrl({ path }: Journey, run: string, page: string, mode: CameFrom = {}): Route {
  const change = mode.change && page !== CHECK_PAGE ? ['change='] : []
  const query = [...change, ...(mode.add ? ['add='] : [])].join('&')
  return `${path}/${run}/${page.replace('.', '/')}${query && `?${query}`}` as Route
}

export const resultUrl = (journey: Journey, run: string): Route =>
  stepUrl(journey, run, journey.result.id)

/** What became of the last press of the button on "Check your answers". It is in the query. */
export interface LastTry {
  /** If the answers could not be sent: 'maybe' if they may have arrived. */
  unsent?: 'maybe' | ''
  /** The token of a page that came back, by which the next press is accepted. */
  again?: string
}

/** @returns "Check your answers", which says what became of the last press */
export function checkUrl(journey: Journey, run: string, pressed: LastTry): Route {
  const query = new URLSearchParams({ ...pressed })
  return `${stepUrl(journey, run, CHECK_PAGE)}${query.size ? `?${query}` : ''}` as Route
}

/** @returns the name for the token of "Check your answers". A token is valid for one run only */
export const tokenName = (journey: Journey, run: string) => `${journey.id}.${run}`

/** @returns the form of a step or of an item, in one run */
export function formOf(
  journey: Journey,
  run: string,
  name: string,
  mode: CameFrom = {},
  schema = schemaOf(journey, name),
): Form {
  return defineForm(`${journey.id}.${run}.${name}`, stepUrl(journey, run, name, mode), schema)
}

/** @returns the form of a step or of an item, by the path of its page */
export function stepFormAt(journeys: readonly Journey[], path: string): Form | undefined {
  const journey = journeys.find(({ path: start }) => path.startsWith(`${start}/`))
  const [run = '', ...names] = path.slice(`${journey?.path}/`.length).split('/')
  const name = names.slice(0, 2).join('.')
  const isForm = journey && isRunId(run) && isFormOf(journey, name)
  return isForm ? formOf(journey, run, name) : undefined
}

/** @returns the form of a step or of an item, by the id of the form, in any run */
export function stepFormWithId(journeys: readonly Journey[], id: string): Form | undefined {
  const [own, run = '', ...rest] = id.split('.')
  const journey = journeys.find((candidate) => candidate.id === own)
  const name = rest.join('.')
  if (!journey || !isRunId(run) || !isFormOf(journey, name)) return undefined
  const title = texts.stored.step(headingOf(journey, name), journey.title)
  const draftTitle = texts.stored.draftOf(title)
  return Object.assign(formOf(journey, run, name), { draftTitle })
}
