import { describe } from '#lib/journeys/describe'
import { type Answers, CHECK, type Journey, pathOf, stepOf } from '#lib/journeys/journey'
import { around, atStake, stepsFor } from '#lib/journeys/reach'
import { JourneyLink } from './journey-link'
import { KeptUntil } from './kept-until'
import { Page } from './page'
import { titles } from './question'
import { SubmitButton } from './submit-button'

interface Props {
  journey: Journey
  run: string
  answers: Answers
  /** When the answers end, in epoch seconds. */
  until: number
  /** A server action that finishes the run. */
  action: (input: FormData) => Promise<void>
  /** The button's words. */
  finish: string
}

/** All answers of a run, each with a way to change it. */
export function CheckAnswers({ journey, run, answers, until, action, finish }: Props) {
  const { before = '' } = around(journey, answers, CHECK)
  return (
    <Page
      title="Check your answers"
      above={<JourneyLink href={pathOf(journey, run, before)}>Back</JourneyLink>}
    >
      {stepsFor(journey, answers).map((step) => {
        const { title } = stepOf(journey, step)
        const stake = atStake(journey, answers, step)
        return (
          <section key={step} aria-labelledby={`check-${step}`} className="answer">
            <h2 id={`check-${step}`}>{title}</h2>
            <JourneyLink href={`${pathOf(journey, run, step)}?change=`}>
              Change <span className="visually-hidden">{title}</span>
            </JourneyLink>
            <dl>
              {describe(journey, answers, [step]).map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ))}
            </dl>
            {stake.length > 0 && (
              <p className="notice">
                With another answer here, your answer to “{titles(journey, stake)}” is dropped.
              </p>
            )}
          </section>
        )
      })}
      <form action={action}>
        <input type="hidden" name="journey-run" value={run} />
        <SubmitButton path={pathOf(journey, run, CHECK)} working="Finishing…">
          {finish}
        </SubmitButton>
      </form>
      <KeptUntil until={until} />
    </Page>
  )
}
