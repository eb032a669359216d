'use server'
import { randomBytes } from 'node:crypto'
import { redirect } from 'next/navigation'
import { Overflow } from '#lib/budget'
import { CHECK, isRun, pathOf } from '#lib/journey'
import { answer, arrive, dropDrafts, keepOr } from '#lib/run'
import { goOn } from '#lib/submit'
import { session } from '#session'
import { apology } from './journey'
import { finishedLetter } from './kept'
import { MOST, runs, underWay } from './run'

/** @param input `drop` names the letter that makes room for this one */
export async function startApology(input: FormData) {
  const before = await underWay()
  const drop = before.find(({ run }) => run === input.get('drop'))
  // The page says what would be dropped.
  if (before.length >= MOST && !drop) redirect('/apology')
  const run = randomBytes(6).toString('base64url')
  if (drop) await forget(drop.run)
  await keepOr(apology, () => session.set(`apology.${run}`, {}))
  redirect(pathOf(apology, run, 'who'))
}

async function forget(run: string) {
  await dropDrafts(apology, run)
  await session.delete(`apology.${run}`)
}

export async function answerApology(input: FormData) {
  await answer(apology, runs, input)
}

export async function finishApology(input: FormData) {
  const run = `${input.get('journey-run')}`
  if (!isRun(run)) redirect('/apology')
  const answers = await arrive(apology, runs, run, CHECK)
  const letter = finishedLetter(answers, await session.get('name'), Math.floor(Date.now() / 1000))
  if (!letter) {
    return goOn(pathOf(apology, run, 'tone'), 'We no longer know your name: enter one to sign with')
  }
  await forget(run)
  try {
    await session.set(`letter.${run}`, letter)
  } catch (error) {
    if (!(error instanceof Overflow)) throw error
    await session.set(`apology.${run}`, answers)
    return goOn(
      pathOf(apology, run, CHECK),
      'Your browser has no room for the letter: forget something under “What we remember” first',
    )
  }
  await goOn(pathOf(apology, run, 'letter'), 'Your letter is finished')
}
