import type { Route } from 'next'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { deleteDrafts } from '#lib/forms/draft.ts'
import { context } from '#lib/session/context.ts'
import type { Entry, Opened } from '#lib/session/entry.ts'
import { openSession } from '#lib/session/session.ts'
import { describeAnswers } from './describe.ts'
import { type Answers, answersSchema, type Journey, type Steps } from './journey.ts'

type Many<S extends z.ZodType> = Entry<S> & { many: true }

/**
 * Both ids must differ from all other keys of the dictionary.
 * @returns the two entries of a journey, for the app's dictionary: its runs, and its results
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
    titleOf: (answers: Answers) => texts.journey.inProgress(titleOf(answers)),
    describe: (answers: Answers) => describeAnswers(journey, answers),
    many: true,
    schema: answersSchema,
    idle,
    usedOn,
  }
  const entries = { [id]: run, [result.id]: { ...result, many: true, usedOn } }
  return entries as Record<Id, typeof run> & Record<ResultId, Many<R>>
}

/** A run in progress, or its result. */
export interface Stored<T> extends Opened<T> {
  run: string
}

const sessionOf = async (journey: Journey) => openSession(entriesOf(journey), await context())

async function list<T>(journey: Journey, family: string): Promise<Stored<T>[]> {
  const session = await sessionOf(journey)
  const keys = await session.keys<`${string}.${string}`>(family)
  const opened = await Promise.all(
    keys.map(async (key) => ({ run: key.slice(family.length + 1), ...(await session.open(key)) })),
  )
  const stored = opened.filter((one) => one.value !== undefined) as Stored<T>[]
  return stored.sort((one, other) => one.updatedAt - other.updatedAt)
}

// Reading must not throw: the input of a step would be lost.

/** @returns the runs in progress, the oldest first */
export const listRuns = (journey: Journey) => list<Answers>(journey, journey.id)

/** @returns the results, the newest first */
export const listResults = async <R extends z.ZodType>(journey: Journey<Steps, R>) =>
  (await list<z.output<R>>(journey, journey.result.id)).reverse()

/** @returns undefined for a run that is not, or no longer, in progress */
export async function readRun(journey: Journey, run: string): Promise<Opened<Answers> | undefined> {
  const session = await sessionOf(journey)
  return session.open(`${journey.id}.${run}`) as Promise<Opened<Answers> | undefined>
}

/** @throws {Overflow} if the browser has no room for it */
export async function saveRun(journey: Journey, run: string, answers: Answers): Promise<void> {
  await (await sessionOf(journey)).set(`${journey.id}.${run}`, answers)
}

/** Deletes a run, and the rejected input of its steps and items. */
export async function deleteRun(journey: Journey, run: string): Promise<void> {
  await (await sessionOf(journey)).delete(`${journey.id}.${run}`)
  deleteDrafts(`${journey.id}.${run}.`, await context())
}

export async function readResult<R extends z.ZodType>(
  journey: Journey<Steps, R>,
  run: string,
): Promise<z.output<R> | undefined> {
  return (await sessionOf(journey)).get(`${journey.result.id}.${run}`) as Promise<
    z.output<R> | undefined
  >
}

/** @throws {Overflow} if the browser has no room for it */
export async function saveResult<R extends z.ZodType>(
  journey: Journey<Steps, R>,
  run: string,
  result: z.output<R>,
): Promise<void> {
  await (await sessionOf(journey)).set(`${journey.result.id}.${run}`, result as never)
}
