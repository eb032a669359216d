import type { ReactNode } from 'react'
import type { Journey } from '#lib/journeys/journey.ts'
import { listResults, listRuns } from '#lib/journeys/runs.ts'
import { shownToReplace } from '#lib/journeys/shown.ts'
import { HIDDEN, resultUrl } from '#lib/journeys/urls.ts'
import { NobodyNotice } from '#ui/delivery/nobody-notice.tsx'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Isolated } from '#ui/page/isolated.tsx'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Page } from '#ui/page/page.tsx'

interface Props {
  title: string
  journey: Journey
  /** A server action that calls `startRun`. */
  action: (input: FormData) => Promise<void>
  searchParams: Promise<Record<string, unknown>>
  /** What the journey is about. */
  children: ReactNode
}

/** The title of a run or of a result, which may have what the visitor typed. */
const Title = ({ children }: { children: string }) => (
  <bdi>
    <Isolated>{children}</Isolated>
  </bdi>
)

/** The start page of a journey: a start button, the runs in progress, and the results. */
export async function JourneyStart({ title, journey, action, searchParams, children }: Props) {
  const { gone } = await searchParams
  const [runs, results] = [await listRuns(journey), await listResults(journey)]
  const replaced = runs.length >= journey.maxInProgress ? runs[0] : undefined
  const { title: resultTitle, titleOf: resultTitleOf = () => resultTitle } = journey.result
  return (
    <Page title={title}>
      {gone !== undefined && (
        <p className="notice">Those answers are no longer stored. You can start again.</p>
      )}
      {children}
      {journey.deliverTo !== undefined && <NobodyNotice to={journey.deliverTo} />}
      {replaced && (
        <p className="notice">
          You can have {journey.maxInProgress} in progress at a time. If you start another, the
          oldest will be deleted: <Title>{journey.titleOf(replaced.answers)}</Title>.
        </p>
      )}
      <form action={action}>
        {replaced && (
          <Hidden fields={{ [HIDDEN.replace]: replaced.id }} shown={shownToReplace(replaced)} />
        )}
        <SubmitButton
          path={journey.path}
          working="Starting…"
          className={replaced ? 'danger' : undefined}
        >
          {replaced ? 'Delete it and start another' : 'Start'}
        </SubmitButton>
      </form>
      {runs.length > 0 && (
        <>
          <h2>In progress</h2>
          <ul>
            {runs.map((run) => (
              <li key={run.id}>
                <Link href={run.url(run.next)}>
                  Continue: <Title>{journey.titleOf(run.answers)}</Title>
                </Link>
                , saved until <LocalTime seconds={run.expiresAt} />
              </li>
            ))}
          </ul>
        </>
      )}
      {results.length > 0 && (
        <>
          <h2>Finished</h2>
          <ul>
            {results.map((result) => (
              <li key={result.id}>
                <Link href={resultUrl(journey, result.id)}>
                  <Title>{resultTitleOf(result.value as never)}</Title>
                </Link>
                , <LocalTime seconds={result.createdAt} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
