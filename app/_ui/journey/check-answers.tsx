import { hasReceiver } from '#lib/delivery/deliver.ts'
import { CHECK_PAGE, stepOf } from '#lib/journeys/journey.ts'
import type { Run } from '#lib/journeys/run.ts'
import { shownToCheck } from '#lib/journeys/shown.ts'
import { HIDDEN, type LastTry } from '#lib/journeys/urls.ts'
import { Honeypot } from '#ui/delivery/honeypot.tsx'
import { NotSentNotice } from '#ui/delivery/not-sent-notice.tsx'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { DependentSteps } from './dependent-steps.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'

interface Props {
  run: Run
  /** A server action that calls `completeRun`. */
  action: (input: FormData) => Promise<void>
  /** From the query, so it may be anything. */
  pressed: { [K in keyof LastTry]?: unknown }
}

/** All answers of a run, each with a link to change it. */
export function CheckAnswers({ run, action, pressed: { unsent, again } }: Props) {
  const { journey } = run
  const isSent = hasReceiver(journey.deliverTo)
  const isUnsent = unsent !== undefined && isSent
  return (
    <Page
      title="Check your answers"
      documentTitle={isUnsent ? 'Not sent yet' : undefined}
      above={
        <>
          {isUnsent && (
            <NotSentNotice
              mayHaveArrived={unsent === 'maybe'}
              expiresAt={run.expiresAt}
              labelled={run.rows()}
              file={`${journey.id}.txt`}
            />
          )}
          <Link href={run.backUrl(CHECK_PAGE)}>Back</Link>
        </>
      }
    >
      {/* The message says why, once. A page that was loaded again must still say that. */}
      {isSent && again !== undefined && !isUnsent && (
        <p className="notice">Your answers have not been sent yet.</p>
      )}
      {run.steps.map((step) => {
        const { title } = stepOf(journey, step)
        return (
          <section key={step} aria-labelledby={`check-${step}`} className="answer">
            <h2 id={`check-${step}`}>{title}</h2>
            <Link href={run.url(step, { change: true })}>
              Change <span className="visually-hidden">{title}</span>
            </Link>
            <AnswerList rows={run.rows(step)} />
            <DependentSteps run={run} name={step} />
          </section>
        )
      })}
      <form action={action}>
        <Hidden
          fields={{
            [HIDDEN.run]: run.id,
            ...(isUnsent && { [HIDDEN.unsent]: unsent === 'maybe' ? 'maybe' : '' }),
          }}
          shown={shownToCheck(run)}
        />
        {isSent && <Honeypot token={typeof again === 'string' ? again : undefined} />}
        <SubmitButton path={run.url(CHECK_PAGE)} working="Finishing…">
          {isUnsent ? 'Send again' : isSent ? 'Send' : journey.completion.button}
        </SubmitButton>
      </form>
      <ExpiryNotice run={run} />
    </Page>
  )
}
