import type { Route } from 'next'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { Delivered } from '#lib/delivery/delivered.ts'
import { CHECK_PAGE, type Journey, listOf, type Steps } from '#lib/journeys/journey.ts'
import { readFinished } from '#lib/journeys/runs.ts'
import { isPageOf, resultUrl } from '#lib/journeys/urls.ts'
import { visitRun } from '#lib/journeys/visit-run.ts'
import { CheckAnswers } from './check-answers.tsx'
import { DependentSteps } from './dependent-steps.tsx'
import { ItemPage, RemovePage } from './item-page.tsx'
import { ListPage } from './list-page.tsx'
import { Question } from './question.tsx'

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
  const { run: id, page: parts } = await params
  const page = parts.join('/')
  if (!isPageOf(journey, id, page)) notFound()
  const finished = page === journey.result.id ? await readFinished(journey, id) : undefined
  if (finished) {
    const { result, delivery } = finished
    const url = resultUrl(journey, id)
    return (
      <Result result={result} url={url} sealId={delivery?.reference ?? id} delivery={delivery} />
    )
  }
  const [step = '', item, remove] = parts
  const name = item ? `${step}.${item}` : step
  const run = await visitRun(journey, id, name)
  const query = await searchParams
  if (page === CHECK_PAGE) return <CheckAnswers run={run} action={complete} pressed={query} />
  const mode = { change: 'change' in query, add: 'add' in query }
  const question = { run, name, mode, action: answer }
  const list = listOf(journey, name)
  if (!list) {
    return (
      <Question {...question}>
        <DependentSteps run={run} name={name} />
      </Question>
    )
  }
  if (!item) return <ListPage {...question} list={list} />
  return remove ? <RemovePage {...question} /> : <ItemPage {...question} list={list} />
}
