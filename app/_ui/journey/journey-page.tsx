import type { Route } from 'next'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { Delivered } from '#lib/delivery/delivered.ts'
import { CHECK, type Journey, type Steps, stepOf } from '#lib/journeys/journey.ts'
import { isPageOf, stepUrl } from '#lib/journeys/pages.ts'
import { dependentSteps } from '#lib/journeys/progress.ts'
import { requireStep } from '#lib/journeys/run.ts'
import { readFinished } from '#lib/journeys/store.ts'
import { CheckAnswers } from './check-answers.tsx'
import { DependentSteps } from './dependent-steps.tsx'
import { ItemPage, RemovePage } from './item-page.tsx'
import { ListPage } from './list-page.tsx'
import { backUrl, Question } from './question.tsx'

interface Props<R extends z.ZodType> {
  journey: Journey<Steps, R>
  params: Promise<{ run: string; page: string[] }>
  searchParams: Promise<Record<string, unknown>>
  /** A server action that calls `submitStep`. */
  answer: (input: FormData) => Promise<void>
  /** A server action that calls `completeRun`. */
  complete: (input: FormData) => Promise<void>
  /** The page of the result. */
  Result: ComponentType<{
    result: z.output<R>
    url: Route
    /** What its seal is drawn from. */
    sealId: string
    /** If it was sent. */
    delivery: Delivered | undefined
  }>
}

/** Every page of a run: its steps, "Check your answers", and the result. */
export async function JourneyPage<R extends z.ZodType>(props: Props<R>) {
  const { journey, params, searchParams, answer, complete, Result } = props
  const { run, page: parts } = await params
  const page = parts.join('/')
  if (!isPageOf(journey, run, page)) notFound()
  const url = stepUrl(journey, run, page)
  const finished = page === journey.result.id ? await readFinished(journey, run) : undefined
  if (finished) {
    const { result, delivery } = finished
    const sealId = delivery?.reference ?? run
    return <Result result={result} url={url} sealId={sealId} delivery={delivery} />
  }
  const [own = '', item, remove] = parts
  const name = item ? `${own}.${item}` : own
  const { value: answers, expiresAt } = await requireStep(journey, run, name)
  const shared = { journey, run, answers, expiresAt }
  const query = await searchParams
  if (page === CHECK) {
    return <CheckAnswers {...shared} action={complete} pressed={query} />
  }
  const mode = { change: 'change' in query, add: 'add' in query }
  const step = stepOf(journey, own)
  const question = { ...shared, name, mode, action: answer }
  if (!('list' in step)) {
    return (
      <Question {...question} title={step.title} back={backUrl(question)}>
        <DependentSteps journey={journey} steps={dependentSteps(journey, answers, name)} />
      </Question>
    )
  }
  if (!item) return <ListPage {...question} step={step} />
  return remove ? <RemovePage {...question} step={step} /> : <ItemPage {...question} step={step} />
}
