import type { Route } from 'next'
import type { z } from 'zod'
import {
  type Delivered,
  joinDelivered,
  splitDelivered,
  withDelivered,
} from '#lib/delivery/delivered.ts'
import { isolated } from '#lib/forms/bidi.ts'
import { deleteDrafts } from '#lib/forms/draft.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context, Entry, StoredValue } from '#lib/session/entry.ts'
import { createSession } from '#lib/session/session.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Answers, answersSchema, type Journey, type Steps } from './journey.ts'
import { Run } from './run.ts'

type Many<S extends z.ZodType> = Entry<S> & { many: true }

/**
 * Both ids must differ from all other keys of the session.
 * @returns the two entries of a journey, for the session: its runs, and its results
 */
export function entriesOf<
  S extends Steps,
  R extends z.ZodType,
  Id extends string,
  ResultId extends string,
>(journey: Journey<S, R, Id, ResultId>) {
  const { id, path, title, titleOf, idle, result } = journey
  const usedOn = [path as Route]
  const run: Many<typeof answersSchema> = {
    title: texts.journey.inProgress(title),
    titleOf: (answers: Answers) => texts.journey.inProgress(isolated(titleOf(answers))),
    describe: (answers: Answers) => new Run(journey, answers).rows(),
    many: true,
    schema: answersSchema,
    idle,
    usedOn,
    endsAs: result.id,
  }
  const finished = journey.deliverTo === undefined ? result : withDelivered(result)
  const entries = { [id]: run, [result.id]: { ...finished, many: true, usedOn } }
  return entries as Record<Id, typeof run> & Record<ResultId, Many<R>>
}

/** The answers of a run in progress, or its result. */
interface Stored<T> extends StoredValue<T> {
  id: string
}

const sessionOf = async (journey: Journey, context?: Context) =>
  createSession(entriesOf(journey), context ?? (await requestContext()))

async function list<T>(journey: Journey, family: string): Promise<Stored<T>[]> {
  const session = await sessionOf(journey)
  const keys = await session.keys<`${string}.${string}`>(family)
  const opened = await Promise.all(
    keys.map(async (key) => ({ id: key.slice(family.length + 1), ...(await session.open(key)) })),
  )
  const stored = opened.filter((one) => one.value !== undefined) as Stored<T>[]
  return stored.sort((one, other) => one.updatedAt - other.updatedAt)
}

// Reading must not throw: the input of a step would be lost.

/** @returns the runs in progress, the oldest first */
export const listRuns = async (journey: Journey): Promise<Run[]> =>
  (await list<Answers>(journey, journey.id)).map((stored) => new Run(journey, stored.value, stored))

/** @returns the results, the newest first */
export const listResults = async <R extends z.ZodType>(journey: Journey<Steps, R>) =>
  (await list<z.output<R>>(journey, journey.result.id)).reverse()

/** @returns undefined for a run that is not, or no longer, in progress */
export async function readRun(journey: Journey, id: string): Promise<Run | undefined> {
  const opened = await (await sessionOf(journey)).open(`${journey.id}.${id}`)
  return opened && new Run(journey, opened.value as Answers, { id, ...opened })
}

/**
 * @param context the current request, unless it is a dry run
 * @throws {Overflow} if the browser has no room for it
 */
export async function saveRun({ journey, key, answers }: Run, context?: Context): Promise<void> {
  await (await sessionOf(journey, context)).set(key, answers)
}

/** Deletes a run, and the rejected input of its steps and items. */
export async function deleteRun(journey: Journey, run: string, context?: Context): Promise<void> {
  await (await sessionOf(journey, context)).delete(`${journey.id}.${run}`)
  deleteDrafts(`${journey.id}.${run}.`, context ?? (await requestContext()))
}

/** A result, and what is kept of its delivery if it was sent. */
export interface Finished<T> {
  result: T
  delivery?: Delivered
}

export async function readFinished<R extends z.ZodType>(
  journey: Journey<Steps, R>,
  run: string,
): Promise<Finished<z.output<R>> | undefined> {
  const stored = await (await sessionOf(journey)).get(`${journey.result.id}.${run}`)
  if (stored === undefined) return undefined
  if (journey.deliverTo === undefined) return { result: stored as z.output<R> }
  const { value, delivered } = splitDelivered(stored as z.output<R>)
  return { result: value, ...(delivered && { delivery: delivered }) }
}

/**
 * @param context the current request, unless it is a dry run
 * @throws {Overflow} if the browser has no room for it
 */
export async function saveResult<R extends z.ZodType>(
  journey: Journey<Steps, R>,
  run: string,
  { result, delivery }: Finished<z.output<R>>,
  context?: Context,
): Promise<void> {
  const stored = joinDelivered(result, delivery)
  await (await sessionOf(journey, context)).set(`${journey.result.id}.${run}`, stored as never)
}
