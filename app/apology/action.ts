'use server'
import { randomBytes } from 'node:crypto'
import { redirect } from 'next/navigation'
import { Overflow } from '#lib/budget'
import { CHECK, isRun, pathOf, valuesOf } from '#lib/journey'
import { answer, arrive } from '#lib/run'
import { goOn } from '#lib/submit'
import { session } from '#session'
import { apology } from './journey'
import { MOST, runs, underWay } from './run'

/** @param input `drop` names the letter that makes room for this one */
export async function startApology(input: FormData) {
  const before = await underWay()
  const drop = before.find(({ run }) => run === input.get('drop'))
  // The page says what would be dropped.
  if (before.length >= MOST && !drop) redirect('/apology')
  if (drop) await session.delete(`apology.${drop.run}`)
  const run = randomBytes(6).toString('base64url')
  await session.set(`apology.${run}`, {})
  redirect(pathOf(apology, run, 'who'))
}

export async function answerApology(input: FormData) {
  await answer(apology, runs, input)
}

export async function finishApology(input: FormData) {
  const run = `${input.get('run')}`
  if (!isRun(run)) redirect('/apology')
  const answers = await arrive(apology, runs, run, CHECK)
  const { who, what, effect, amends, replacement, gift, change, tone } = valuesOf(apology, answers)
  const signature = tone?.signature || (tone?.sign && (await session.get('name')))
  if (!who || !what || !effect || !amends || !tone || !signature) {
    return goOn(pathOf(apology, run, 'tone'), 'We no longer know your name: enter one to sign with')
  }
  await session.delete(`apology.${run}`)
  try {
    await session.set(`letter.${run}`, {
      ...{ ...who, ...what, ...effect, ...amends, ...replacement, ...gift, ...change },
      ...{ tone: tone.tone, signature, written: Math.floor(Date.now() / 1000) },
    })
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
