'use server'
import { completeRun } from '#lib/journeys/complete-run.ts'
import { startRun } from '#lib/journeys/start-run.ts'
import { submitStep } from '#lib/journeys/submit-step.ts'
import { party } from './journey.ts'

export async function startParty(input: FormData) {
  await startRun(party, input)
}

export async function answerParty(input: FormData) {
  await submitStep(party, input, {
    guests: async ({ name }) => (name === 'Nobody' ? { name: 'Nobody can’t come' } : undefined),
  })
}

export async function completeParty(input: FormData) {
  await completeRun(party, input, async ({ host, guests }) => ({
    result: { ...host, guests },
  }))
}
