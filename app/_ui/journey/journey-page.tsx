import type { Route } from 'next'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import { CHECK, isPageOf, type Journey, type Steps, stepUrl } from '#lib/journeys/journey.ts'
import { requireStep } from '#lib/journeys/run.ts'
import { readResult } from '#lib/journeys/store.ts'
import { CheckAnswers } from './check-answers.tsx'
import { Question } from './question.tsx'

interface Props<R extends z.ZodType> {
  journey: Journey<Steps, R>
  params: Promise<{ run: string; step: string }>
  searchParams: Promise<Record<string, unknown>>
  /** A server action that calls `submitStep`. */
  answer: (input: FormData) => Promise<void>
  /** A server action that calls `completeRun`. */
  complete: (input: FormData) => Promise<void>
  /** The text of the last button. */
  completeLabel: string
  /** The page of the result. */
  Result: ComponentType<{ result: z.output<R>; url: Route }>
}

/** Every page of a run: its steps, "Check your answers", and the result. */
export async function JourneyPage<R extends z.ZodType>(props: Props<R>) {
  const { journey, params, searchParams, answer, complete, completeLabel, Result } = props
  const { run, step } = await params
  if (!isPageOf(journey, run, step)) notFound()
  const url = stepUrl(journey, run, step)
  const result = step === journey.result.id ? await readResult(journey, run) : undefined
  if (result !== undefined) return <Result result={result} url={url} />
  const { value: answers, expiresAt } = await requireStep(journey, run, step)
  const shared = { journey, run, answers, expiresAt }
  if (step === CHECK) return <CheckAnswers {...shared} action={complete} label={completeLabel} />
  const change = 'change' in (await searchParams)
  return <Question {...shared} step={step} change={change} action={answer} />
}
