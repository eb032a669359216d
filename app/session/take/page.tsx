import type { Route } from 'next'
import { headers } from 'next/headers'
import { requestContext } from '#lib/session/context.ts'
import { CODE_BYTES, CODE_LIFETIME, sealCode } from '#lib/transfer/transfer.ts'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Page } from '#ui/page/page.tsx'
import { TextActions } from '#ui/page/text-actions.tsx'
import { absolute, codePath } from './address.ts'
import { CodePicture } from './code-picture.tsx'
import { type Taken, taken } from './exported.ts'

/** The code to scan, and the same as a link, if it is not too long for one. */
async function Code({ contents }: Taken) {
  const context = await requestContext()
  const address = absolute(codePath(sealCode(contents, context)), await headers())
  if (address.length > CODE_BYTES) {
    return (
      <p>
        This is too much for a code. Its address would have {address.length} characters, and{' '}
        {CODE_BYTES} is the limit. Save a file instead.
      </p>
    )
  }
  return (
    <>
      <p>
        Scan this code with the camera of the other device. The code works until{' '}
        <LocalTime seconds={context.now() + CODE_LIFETIME} />. To make a new one, open this page
        again.
      </p>
      <CodePicture address={address} />
      <div className="field">
        <label htmlFor="link">The same as a link</label>
        <p>
          Anyone who opens this link in the next {CODE_LIFETIME / 60} minutes can see your answers.
          Send it only to yourself.
        </p>
        <input id="link" readOnly value={address} />
      </div>
      <div className="links">
        <TextActions text={address} isAddress />
      </div>
    </>
  )
}

/** The link to the file. */
function File({ expiresAt, entry }: Taken & { entry: string | undefined }) {
  const query = entry && `?${new URLSearchParams({ entry })}`
  return (
    <>
      <p>
        You can open the file and read it. On the other device, choose the file under “
        <Link href="/session/bring">Bring your answers here</Link>”.
      </p>
      <p>
        Anyone who has the file can read it, so keep it to yourself. Until{' '}
        <LocalTime seconds={expiresAt} /> they can also continue with your answers. Once you have
        saved a file, we can’t take it back.
      </p>
      <p>
        <a href={`/session/take/file${query ?? ''}`} download>
          Save the file
        </a>
      </p>
    </>
  )
}

interface Props {
  searchParams: Promise<Record<string, unknown>>
}

export default async function Take({ searchParams }: Props) {
  const { entry, locked } = await searchParams
  const only = typeof entry === 'string' ? entry : undefined
  const all = await taken(only)
  const title = 'Continue on another device'
  if (all.entries.length === 0) {
    return (
      <Page title={title}>
        <p>There is nothing to take with you. What you had may have expired.</p>
        <p>
          <Link href={'/session' as Route}>What we remember</Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title={title}>
      {locked !== undefined && (
        <p className="notice">
          No file was saved. We no longer lock files with a passphrase, so anyone who has the file
          could read it. You can still save it below.
        </p>
      )}
      <p>This browser stores what is listed here. You can take a copy to another device.</p>
      <h2>What you take with you</h2>
      <ul>
        {all.entries.map(({ key, title: name, opened }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {'value' in opened && (
              <>
                , until <LocalTime seconds={opened.expiresAt} />
              </>
            )}
          </li>
        ))}
      </ul>
      <h2>Scan a code</h2>
      <Code {...all} />
      <h2>Or save a file</h2>
      <File {...all} entry={only} />
    </Page>
  )
}
