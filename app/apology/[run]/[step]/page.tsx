import { notFound } from 'next/navigation'
import { CHECK, isPageOf } from '#lib/journeys/journey'
import { arrive } from '#lib/journeys/run'
import { session } from '#session'
import { CheckAnswers } from '#ui/check-answers'
import { Question } from '#ui/question'
import { answerApology, finishApology } from '../../action'
import { apology } from '../../journey'
import { runs } from '../../run'

/** Every question of every letter, and the check of the answers. */
export default async function ApologyStep({
  params,
  searchParams,
}: PageProps<'/apology/[run]/[step]'>) {
  const { run, step } = await params
  if (!isPageOf(apology, run, step)) notFound()
  const answers = await arrive(apology, runs, run, step)
  const { until = 0 } = (await session.open(`apology.${run}`)) ?? {}
  const shared = { journey: apology, run, answers, until }
  if (step === CHECK) {
    return <CheckAnswers {...shared} action={finishApology} finish="Finish the letter" />
  }
  const change = 'change' in (await searchParams)
  return <Question {...shared} step={step} change={change} action={answerApology} />
}
