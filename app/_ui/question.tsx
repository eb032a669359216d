import type { Answers, Journey } from '#lib/journeys/journey'
import { CHECK, formOf, stepOf } from '#lib/journeys/journey'
import { around, atStake, firstUnanswered } from '#lib/journeys/reach'
import { addressed, addressOf } from '#lib/journeys/run'
import { Form } from './form'
import { JourneyLink } from './journey-link'
import { KeptUntil } from './kept-until'
import { Page } from './page'

interface Props {
  journey: Journey
  run: string
  step: string
  answers: Answers
  /** Whether the visitor comes from "check your answers". */
  change: boolean
  /** When the answers so far end, in epoch seconds. */
  until: number
  /** A server action that is `answer`. */
  action: (input: FormData) => Promise<void>
}

/** One question of a journey. */
export function Question({ journey, run, step, answers, change, until, action }: Props) {
  const form = formOf(journey, run, step, change)
  const { number, of, before } = around(journey, answers, step)
  const back = change && !firstUnanswered(journey, answers) ? CHECK : before
  const stake = atStake(journey, answers, step)
  return (
    <Page
      title={stepOf(journey, step).title}
      form={form}
      above={
        <>
          <JourneyLink href={back ? addressed(journey, run, back, change) : journey.path}>
            Back
          </JourneyLink>
          <p className="progress">
            Question {number} of {of}
          </p>
        </>
      }
    >
      {stake.length > 0 && (
        <p className="notice">
          With another answer here, your answer to “{titles(journey, stake)}” is dropped.
        </p>
      )}
      <Form form={form} action={action} saved={answers[step]} hidden={addressOf(run, step, change)}>
        Continue
      </Form>
      <KeptUntil until={until} />
    </Page>
  )
}

export const titles = (journey: Journey, steps: string[]) =>
  steps.map((name) => stepOf(journey, name).title).join('” and “')
