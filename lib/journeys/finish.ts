import type { Route } from 'next'
import { redirect, unstable_rethrow } from 'next/navigation.js'
import { logFailure } from '../config/log.ts'
import { goOn } from '../forms/submit.ts'
import { Overflow } from '../session/budget.ts'
import { context } from '../session/request.ts'
import { makeRoom } from '../session/room.ts'
import { type Answers, CHECK, isRun, type Journey, pathOf } from './journey.ts'
import { arrive, drop, type Runs } from './run.ts'

const NO_ROOM =
  'Your browser has no room for it: forget something under “What we remember” first. Your answers are still there'

const NOT_FINISHED =
  'It could not be finished, and the fault is ours. Your answers are still here: try again'

/**
 * What the action of the last button does: hands the answers on once, forgets them, and goes to the
 * end, with a message.
 * @param keep makes something of the answers; it may go elsewhere instead, with `goOn`
 */
export async function finish(
  journey: Journey,
  runs: Runs,
  input: FormData,
  keep: (answers: Answers, run: string) => Promise<void>,
  message: string,
): Promise<never> {
  const run = `${input.get('journey-run')}`
  if (!isRun(run)) redirect(journey.path as Route)
  const answers = await arrive(journey, runs, run, CHECK)
  let end: Route | undefined
  try {
    const putBack = () => runs.set(run, answers)
    await keepWithRoom(run, () => keep(answers, run), putBack)
    await drop(journey, runs, run)
    end = await runs.end(run)
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    const full = error instanceof Overflow
    if (!full) logFailure(journey.id, error)
    return goOn(pathOf(journey, run, CHECK), full ? NO_ROOM : NOT_FINISHED)
  }
  return goOn(end ?? (journey.path as Route), message)
}

type Task = () => Promise<void>

/**
 * Where both don't fit, the answers give way to what is made of them. Not before: they might not
 * fit a second time either.
 */
async function keepWithRoom(run: string, keep: Task, putBack: Task): Promise<void> {
  try {
    await keep()
  } catch (error) {
    const isOfRun = (key: string) => key.split('.').includes(run)
    if (!(error instanceof Overflow && makeRoom(error, await context(), isOfRun))) throw error
    await keep().catch(async (again) => {
      await putBack()
      throw again
    })
  }
}
