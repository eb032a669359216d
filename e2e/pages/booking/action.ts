'use server'
import { completeRun } from '#lib/journeys/complete-run.ts'
import { startRun } from '#lib/journeys/start-run.ts'
import { submitStep } from '#lib/journeys/submit-step.ts'
import { booking } from './journey.ts'

export async function startBooking(input: FormData) {
  await startRun(booking, input)
}

export async function answerBooking(input: FormData) {
  await submitStep(booking, input)
}

export async function completeBooking(input: FormData) {
  await completeRun(booking, input, async ({ guest, visit, dinner }) => ({
    result: { ...guest, day: visit.day, ...dinner },
  }))
}
