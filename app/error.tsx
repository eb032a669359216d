'use client'
import { useEffect } from 'react'
import { keepUnsentInput } from '#ui/form/form-recovery.ts'
import { Announcement } from '#ui/page/announcement.tsx'
import { documentTitle } from './site.ts'

interface Props {
  error: unknown
  retry: () => void
}

const FAILED = [
  'Something went wrong',
  'What you saved is still there. What you typed comes back when you try again. If you are online, the error is ours.',
  'Try again',
]

/** A deploy has replaced the action while the form was open. */
const CHANGED = [
  'This form has changed',
  'We changed it while you had it open. Nothing was saved. What you typed comes back when you open it again.',
  'Open this page again',
]

/** What the request guard has said about a form that a script sent. See rejectionText. */
function rejectionIn(error: unknown) {
  const [mark, ...told] = error instanceof Error ? error.message.split('\n') : []
  return mark === 'rejected' && told
}

/** By name: Next's own function would bring all of next/navigation to every page. */
const isUnknownAction = (error: unknown) =>
  error instanceof Error && error.name === 'UnrecognizedActionError'

/** Next requires a client component. The error's text stays on the server, which logs it with the id. */
export default function ErrorPage({ error, retry }: Props) {
  useEffect(keepUnsentInput, [])
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const told = isUnknownAction(error) ? CHANGED : rejectionIn(error)
  const [title = '', text, again = FAILED[2]] = told || FAILED
  return (
    <>
      <title>{documentTitle(title)}</title>
      {/* The error page replaces what had the focus, without the page being loaded. */}
      <Announcement aria-labelledby="failure">
        <h1 id="failure">{title}</h1>
        <p>{text}</p>
      </Announcement>
      <p>
        <button type="button" onClick={retry}>
          {again}
        </button>
      </p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
      {id && (
        <p>
          <small>
            If you tell us about it, quote this code: <code>{id}</code>
          </small>
        </p>
      )}
    </>
  )
}
