'use server'
import { session } from '#app/session.ts'
import { completeRun } from '#lib/journeys/complete-run.ts'
import { startRun } from '#lib/journeys/start-run.ts'
import { submitStep } from '#lib/journeys/submit-step.ts'
import { apology } from './journey.ts'
import { finishLetter } from './result.ts'

export async function startApology(input: FormData) {
  await startRun(apology, input)
}

export async function answerApology(input: FormData) {
  await submitStep(apology, input, {
    tone: async ({ sign }) =>
      sign && !(await session.get('name'))
        ? { sign: 'We don’t know your name. Untick this, and enter a name to sign with' }
        : undefined,
  })
}

export async function finishApology(input: FormData) {
  await completeRun(apology, input, async (answers) => {
    const now = Math.floor(Date.now() / 1000)
    const result = finishLetter(answers, await session.get('name'), now)
    const message = 'We no longer know your name. Enter a name to sign with.'
    return result ? { result } : { step: 'tone', message }
  })
}
