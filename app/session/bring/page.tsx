import type { ReactNode } from 'react'
import { context } from '#lib/session/context.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Announcement } from '#ui/page/announcement.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { leave, open, take } from './action.ts'
import { BroughtEntry } from './brought-entry.tsx'
import { type AnyProblem, isProblem, PROBLEMS } from './problems.ts'
import { type FoundEntries, readBrought } from './read-brought.ts'

const PATH = '/session/bring'

function Problem({ problem }: { problem: AnyProblem }) {
  return (
    <Announcement key={problem} className="problem" aria-labelledby="problem">
      <h2 id="problem">There is a problem</h2>
      <p>{PROBLEMS[problem]}</p>
    </Announcement>
  )
}

const LeaveButton = () => (
  <form action={leave}>
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

/** Shows what can be brought, and asks for each entry. */
function Choose({ entries, from, code }: FoundEntries & { code: string | undefined }) {
  const canChoose = entries.some(({ state }) => state !== 'same' && state !== 'unreadable')
  return (
    <>
      <p>
        {from === 'before'
          ? 'You have replaced something. If you want it back, choose the other one. We keep it here for 15 minutes.'
          : 'Nothing in this browser has changed yet. See what there is, and press the button to save it here.'}
      </p>
      <form action={take}>
        {code !== undefined && <input type="hidden" name="code" value={code} />}
        {entries.map((entry) => (
          <BroughtEntry key={entry.key} entry={entry} from={from} />
        ))}
        {canChoose && <SubmitButton path={PATH}>Bring it into this browser</SubmitButton>}
      </form>
      {code === undefined ? <LeaveButton /> : <Link href="/session">Leave it</Link>}
    </>
  )
}

interface Props {
  searchParams: Promise<Record<string, unknown>>
}

export default async function Bring({ searchParams }: Props) {
  const { code, problem } = await searchParams
  const found = await readBrought(code, await context())
  const wrong = isProblem(problem)
    ? problem
    : found && 'problem' in found
      ? found.problem
      : undefined
  const title = 'Bring your answers here'
  const page = (children: ReactNode) => (
    <Page
      title={title}
      documentTitle={wrong ? `Error: ${title}` : title}
      above={wrong && <Problem problem={wrong} />}
    >
      {children}
    </Page>
  )
  if (!found || 'problem' in found) return page(<Upload />)
  return page(<Choose {...found} code={typeof code === 'string' ? code : undefined} />)
}
