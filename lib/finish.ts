import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { Overflow } from './budget.ts'
import { makeRoom } from './draft.ts'
import { type Answers, CHECK, isRun, type Journey, pathOf } from './journey.ts'
import { context } from './request.ts'
import { arrive, drop, type Runs } from './run.ts'
import { goOn } from './submit.ts'

const NO_ROOM =
  'Your browser has no room for it: forget something under “What we remember” first. Your answers are still there'

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
  try {
    await keep(answers, run)
  } catch (error) {
    if (!(error instanceof Overflow)) throw error
    // Where both don't fit, the answers give way to what is made of them. Not before: they might
    // not fit a second time either.
    const isOfRun = (key: string) => key.split('.').includes(run)
    if (!makeRoom(error, await context(), isOfRun)) {
      return goOn(pathOf(journey, run, CHECK), NO_ROOM)
    }
    await keep(answers, run)
  }
  await drop(journey, runs, run)
  return goOn((await runs.end(run)) ?? (journey.path as Route), message)
}
