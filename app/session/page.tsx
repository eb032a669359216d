import { entryOfKey } from '#app/session.ts'
import { PROMISES } from '#app/site.ts'
import { inspectSession } from '#lib/forms/inspect.ts'
import { context } from '#lib/session/context.ts'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { ForgetButton } from './forget-button.tsx'
import { StoredEntrySection } from './stored-entry.tsx'

export default async function Session() {
  const entries = await inspectSession(entryOfKey, await context())
  return (
    <Page title="What we remember">
      <p>{PROMISES.session}</p>
      <p className="links">
        {entries.length > 0 && <Link href="/session/take">Continue on another device</Link>}
        <Link href="/session/bring">Bring your answers here</Link>
      </p>
      {entries.map((entry) => (
        <StoredEntrySection key={entry.key} entry={entry} />
      ))}
      {entries.length === 0 ? (
        <p>At the moment we remember nothing.</p>
      ) : (
        <>
          <h2>Everything</h2>
          <p>
            <a href="/session/download" download>
              Download
            </a>{' '}
            a copy as a file.
          </p>
          <ForgetButton>Forget everything</ForgetButton>
        </>
      )}
    </Page>
  )
}
