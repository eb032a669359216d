'use server'
import { completeRun } from '#lib/journeys/complete-run.ts'
import { startRun } from '#lib/journeys/start-run.ts'
import { submitStep } from '#lib/journeys/submit-step.ts'
import { application } from './journey.ts'

export async function startApplication(input: FormData) {
  await startRun(application, input)
}

export async function answerApplication(input: FormData) {
  await submitStep(application, input)
}

export async function completeApplication(input: FormData) {
  await completeRun(application, input, async ({ you, jobs, licence, languages }) => ({
    result: { ...you, jobs, ...licence, ...languages },
  }))
}
