import { entryOfKey } from '#app/session.ts'
import { PROMISES } from '#app/site.ts'
import { requestContext } from '#lib/session/context.ts'
import { inspectSession } from '#lib/transfer/inspect.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { forget } from './action.ts'
import { StoredEntrySection } from './stored-entry.tsx'

/** What can be done with all of it. */
const Everything = () => (
  <>
    <Link href="/session/take">Continue on another device</Link>
    <a href="/session/download" download>
      Download a copy
    </a>
    <form action={forget}>
      <SubmitButton path="/session" working="Forgetting…" className="danger secondary">
        Forget everything
      </SubmitButton>
    </form>
  </>
)

export default async function Session() {
  const entries = await inspectSession(entryOfKey, await requestContext())
  return (
    <Page title="What we remember">
      <p>{PROMISES.session}</p>
      {entries.length === 0 && <p>At the moment we remember nothing.</p>}
      <div className="links everything">
        <Link href="/session/bring">Bring your answers here</Link>
        {entries.length > 0 && <Everything />}
      </div>
      {entries.map((entry) => (
        <StoredEntrySection key={entry.key} entry={entry} />
      ))}
    </Page>
  )
}
