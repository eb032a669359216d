import { hasReceiver } from '#lib/delivery/deliver.ts'
import { describeAnswers, describeStep } from '#lib/journeys/describe.ts'
import { type Answers, CHECK, type Journey, stepOf } from '#lib/journeys/journey.ts'
import { type Pressed, stepUrl } from '#lib/journeys/pages.ts'
import { positionOf } from '#lib/journeys/position.ts'
import { dependentSteps, stepsFor } from '#lib/journeys/progress.ts'
import { HIDDEN } from '#lib/journeys/run.ts'
import { shownToCheck } from '#lib/journeys/shown.ts'
import { BotFields } from '#ui/delivery/bot-fields.tsx'
import { UnsentNotice } from '#ui/delivery/unsent-notice.tsx'
import { ShownField } from '#ui/form/shown-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { DependentSteps } from './dependent-steps.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'

interface Props {
  journey: Journey
  run: string
  answers: Answers
  /** When the answers expire, in epoch seconds. */
  expiresAt: number
  /** A server action that calls `completeRun`. */
  action: (input: FormData) => Promise<void>
  /** From the query, so it may be anything. */
  pressed: { [K in keyof Pressed]?: unknown }
}

/** All answers of a run, each with a link to change it. */
export function CheckAnswers({ pressed: { unsent, again }, ...props }: Props) {
  const { journey, run, answers, expiresAt, action } = props
  const isSent = hasReceiver(journey.deliverTo)
  const isUnsent = unsent !== undefined && isSent
  const { previous = '' } = positionOf(journey, answers, CHECK)
  return (
    <Page
      title="Check your answers"
      documentTitle={isUnsent ? 'Not sent yet' : undefined}
      above={
        <>
          {isUnsent && (
            <UnsentNotice
              mayHaveArrived={unsent === 'maybe'}
              expiresAt={expiresAt}
              labelled={describeAnswers(journey, answers)}
              file={`${journey.id}.txt`}
            />
          )}
          <Link href={stepUrl(journey, run, previous)}>Back</Link>
        </>
      }
    >
      {/* The message says why, once. A page that was loaded again must still say that. */}
      {isSent && again !== undefined && !isUnsent && (
        <p className="notice">Your answers have not been sent yet.</p>
      )}
      {stepsFor(journey, answers).map((step) => {
        const { title } = stepOf(journey, step)
        return (
          <section key={step} aria-labelledby={`check-${step}`} className="answer">
            <h2 id={`check-${step}`}>{title}</h2>
            <Link href={stepUrl(journey, run, step, { change: true })}>
              Change <span className="visually-hidden">{title}</span>
            </Link>
            <AnswerList labelled={describeStep(journey, answers, step)} />
            <DependentSteps journey={journey} steps={dependentSteps(journey, answers, step)} />
          </section>
        )
      })}
      <form action={action}>
        <input type="hidden" name={HIDDEN.run} value={run} />
        <ShownField shown={shownToCheck(journey, answers)} />
        {isUnsent && (
          <input type="hidden" name={HIDDEN.unsent} value={unsent === 'maybe' ? 'maybe' : ''} />
        )}
        {isSent && <BotFields mark={typeof again === 'string' ? again : undefined} />}
        <SubmitButton path={stepUrl(journey, run, CHECK)} working="Finishing…">
          {isUnsent ? 'Send again' : isSent ? 'Send' : journey.completion.button}
        </SubmitButton>
      </form>
      <ExpiryNotice journey={journey} run={run} expiresAt={expiresAt} />
    </Page>
  )
}
