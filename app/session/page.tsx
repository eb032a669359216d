import { inspect } from '#lib/forms/inspect'
import { context } from '#lib/session/request'
import { dictionary, formWithId } from '#session'
import { Page } from '#ui/page'
import { ForgetButton } from './forget-button'
import { KeptEntry } from './kept-entry'

export default async function Session() {
  const all = await inspect(dictionary, formWithId, await context())
  return (
    <Page title="What we remember">
      <p>
        All of it lies in your own browser, in sealed cookies that only we can open. We keep no
        copy.
      </p>
      {all.map((kept) => (
        <KeptEntry key={kept.key} kept={kept} />
      ))}
      {all.length === 0 ? (
        <p>Right now that is nothing at all.</p>
      ) : (
        <>
          <h2>All of it</h2>
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
