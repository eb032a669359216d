import type { Route } from 'next'
import { redirect } from 'next/navigation.js'
import { Overflow } from './budget.ts'
import { type Answers, CHECK, isRun, type Journey, pathOf } from './journey.ts'
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
  const fits = async () => {
    try {
      await keep(answers, run)
      return true
    } catch (error) {
      if (!(error instanceof Overflow)) throw error
      return false
    }
  }
  if (!(await fits())) {
    // Where both don't, the answers give way to what is made of them.
    await drop(journey, runs, run)
    if (!(await fits())) {
      await runs.set(run, answers)
      return goOn(pathOf(journey, run, CHECK), NO_ROOM)
    }
  }
  await drop(journey, runs, run)
  return goOn((await runs.end(run)) ?? (journey.path as Route), message)
}
