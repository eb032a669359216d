import type { ReactNode } from 'react'
import { shownToBring } from '#app/session/shown.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Incoming } from '#lib/transfer/compare.ts'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Announcement } from '#ui/page/announcement.tsx'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Page } from '#ui/page/page.tsx'
import { leave, open, take } from './action.ts'
import { IncomingEntry } from './incoming-entry.tsx'
import { type AnyProblem, isProblem, PROBLEMS } from './problems.ts'
import { type Found, readIncoming } from './read-incoming.ts'

const PATH = '/session/bring'

/** @param changed what is not as the visitor has seen it */
function Problem({ problem, changed }: { problem: AnyProblem; changed: Incoming[] }) {
  return (
    <Announcement key={problem} className="problem" aria-labelledby="problem">
      <h2 id="problem">There is a problem</h2>
      <p>{PROBLEMS[problem]}</p>
      {changed.length > 0 && (
        <>
          <p>These have changed since you opened the page:</p>
          <ul>
            {changed.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Announcement>
  )
}

const LeaveButton = (found: Found) => (
  <form action={leave}>
    <Hidden shown={shownToBring(found)} />
    <SubmitButton path={PATH} className="secondary">
      Leave it
    </SubmitButton>
  </form>
)

/** Asks for a file. */
function Upload() {
  return (
    <>
      <p>
        You saved a file on another device, under “Continue on another device”. Choose it here. You
        will see what is in it before anything is saved.
      </p>
      <form action={open}>
        <div className="field">
          <label htmlFor="file">File</label>
          <p>Its name begins with “keepsake”.</p>
          <input id="file" type="file" name="file" accept=".html,text/html" />
        </div>
        <SubmitButton path={PATH} working="Opening…">
          Open
        </SubmitButton>
      </form>
    </>
  )
}

function Explanation({ from, expiresAt }: Found) {
  if (from !== 'before' || expiresAt === undefined) {
    return (
      <p>
        Nothing in this browser has changed yet. Check what is below, then press the button to save
        it here.
      </p>
    )
  }
  return (
    <p>
      You have replaced something. If you want it back, choose the other one. We keep it here until{' '}
      <LocalTime seconds={expiresAt} />, unless we need the room for something else.
    </p>
  )
}

/** Shows what can be brought, and asks for each entry. */
function Choose({ code, ...found }: Found & { code: string | undefined }) {
  const { entries, from } = found
  const canChoose = entries.some(({ state }) => state !== 'same' && state !== 'unreadable')
  return (
    <>
      <Explanation {...found} />
      <form action={take}>
        <Hidden fields={{ code }} shown={shownToBring(found)} />
        {entries.map((entry) => (
          <IncomingEntry key={entry.id} entry={entry} from={from} />
        ))}
        {canChoose && <SubmitButton path={PATH}>Save in this browser</SubmitButton>}
      </form>
      {code === undefined ? <LeaveButton {...found} /> : <Link href="/session">Leave it</Link>}
      {from === 'before' && (
        <>
          <h2>Another file</h2>
          <Upload />
        </>
      )}
    </>
  )
}

interface Props {
  searchParams: Promise<Record<string, unknown>>
}

export default async function Bring({ searchParams }: Props) {
  const { code, problem, changed } = await searchParams
  const found = await readIncoming(code, await requestContext())
  const wrong = isProblem(problem) ? problem : found?.problem
  const ids = `${changed}`.split(' ')
  const changedEntries = found?.entries.filter(({ id }) => ids.includes(id)) ?? []
  const title = 'Bring your answers here'
  const page = (children: ReactNode) => (
    <Page
      title={title}
      documentTitle={wrong ? `Error: ${title}` : title}
      above={wrong && <Problem problem={wrong} changed={changedEntries} />}
    >
      {children}
    </Page>
  )
  if (!found || found.problem) return page(<Upload />)
  return page(<Choose {...found} code={typeof code === 'string' ? code : undefined} />)
}
