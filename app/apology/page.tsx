import { pathOf } from '#lib/journeys/journey'
import { firstUnanswered } from '#lib/journeys/reach'
import { JourneyLink } from '#ui/journey-link'
import { Link } from '#ui/link'
import { LocalTime } from '#ui/local-time'
import { Page } from '#ui/page'
import { SubmitButton } from '#ui/submit-button'
import { startApology } from './action'
import { apology } from './journey'
import { finished, MOST, underWay } from './run'

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()

const nameOf = (name: string | undefined) => (name ? <bdi>{name}</bdi> : 'nobody yet')

/** Where letters start, and where those that were left are found again. */
export default async function Apologies({ searchParams }: PageProps<'/apology'>) {
  const { gone } = await searchParams
  const [open, done] = [await underWay(), await finished()]
  const drop = open.length >= MOST ? open[0] : undefined
  return (
    <Page title="Write an apology">
      {gone !== undefined && (
        <p className="notice">That letter is no longer kept. You can start another.</p>
      )}
      <p>
        Five or six questions, one a page, and we make a letter of your answers: to print, to copy,
        or to take along as a file. You can stop at any time; what you have answered is kept in your
        browser for a day.
      </p>
      {drop && (
        <p className="notice">
          {MOST} letters are under way, and there is room for no more. Starting another drops the
          one to {nameOf(drop.answers.who?.name)}, which you left first.
        </p>
      )}
      <form action={startApology}>
        {drop && <input type="hidden" name="drop" value={drop.run} />}
        <SubmitButton path="/apology" working="Starting…" className={drop ? 'danger' : undefined}>
          {drop ? 'Drop it and start another' : 'Start'}
        </SubmitButton>
      </form>
      {open.length > 0 && (
        <>
          <h2>Under way</h2>
          <ul>
            {open.map(({ run, answers, until }) => (
              <li key={run}>
                <JourneyLink
                  href={pathOf(apology, run, firstUnanswered(apology, answers) ?? 'check')}
                >
                  Go on with the letter to {nameOf(answers.who?.name)}
                </JourneyLink>
                , kept until <LocalTime iso={iso(until)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h2>Finished</h2>
          <ul>
            {done.map(({ run, letter }) => (
              <li key={run}>
                <Link href={`/apology/${run}/letter`}>
                  The letter to <bdi>{letter.name}</bdi>
                </Link>
                , <LocalTime iso={iso(letter.written)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
