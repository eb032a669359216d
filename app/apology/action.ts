'use server'
import { redirect } from 'next/navigation'
import { goOn } from '#lib/forms/submit'
import { finish } from '#lib/journeys/finish'
import { pathOf } from '#lib/journeys/journey'
import { answer, begin, drop } from '#lib/journeys/run'
import { session } from '#session'
import { apology } from './journey'
import { finishedLetter } from './kept'
import { MOST, runs, underWay } from './run'

/** @param input `drop` names the letter that makes room for this one */
export async function startApology(input: FormData) {
  const before = await underWay()
  const dropped = before.find(({ run }) => run === input.get('drop'))
  // The page says what would be dropped.
  if (before.length >= MOST && !dropped) redirect('/apology')
  if (dropped) await drop(apology, runs, dropped.run)
  await begin(apology, runs)
}

export async function answerApology(input: FormData) {
  await answer(apology, runs, input)
}

export async function finishApology(input: FormData) {
  await finish(
    apology,
    runs,
    input,
    async (answers, run) => {
      const now = Math.floor(Date.now() / 1000)
      const letter = finishedLetter(answers, await session.get('name'), now)
      if (letter) return session.set(`letter.${run}`, letter)
      await goOn(
        pathOf(apology, run, 'tone'),
        'We no longer know your name: enter one to sign with',
      )
    },
    'Your letter is finished',
  )
}
