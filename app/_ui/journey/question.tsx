import type { Route } from 'next'
import {
  type Answers,
  CHECK,
  formOf,
  type Journey,
  stepOf,
  stepUrl,
} from '#lib/journeys/journey.ts'
import { dependentSteps, nextStep, positionOf } from '#lib/journeys/progress.ts'
import { HIDDEN } from '#lib/journeys/run.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { DependentSteps } from './dependent-steps.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'

interface Props {
  journey: Journey
  run: string
  step: string
  answers: Answers
  /** Whether the visitor came from "Check your answers". */
  change: boolean
  /** When the answers expire, in epoch seconds. */
  expiresAt: number
  /** A server action that calls `submitStep`. */
  action: (input: FormData) => Promise<void>
}

/** One step of a journey. */
export function Question({ journey, run, step, answers, change, expiresAt, action }: Props) {
  const { number, total, previous } = positionOf(journey, answers, step)
  const back = change && nextStep(journey, answers) === CHECK ? CHECK : previous
  return (
    <>
      <FormPage
        title={stepOf(journey, step).title}
        form={formOf(journey, run, step, change)}
        action={action}
        saved={answers[step]}
        submit="Continue"
        hidden={{
          [HIDDEN.run]: run,
          [HIDDEN.step]: step,
          ...(change && { [HIDDEN.change]: 'yes' }),
        }}
        above={
          <>
            <Link href={back ? stepUrl(journey, run, back, change) : (journey.path as Route)}>
              Back
            </Link>
            <p className="progress">
              Question {number} of {total}
            </p>
          </>
        }
      >
        <DependentSteps journey={journey} steps={dependentSteps(journey, answers, step)} />
      </FormPage>
      <ExpiryNotice expiresAt={expiresAt} />
    </>
  )
}
