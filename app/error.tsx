'use client'
import { useEffect } from 'react'
import { keepUnanswered } from '#ui/typed'

interface Props {
  error: unknown
  retry: () => void
}

/** Next demands a client component here. The error's text stays on the server; the id finds it. */
export default function ErrorPage({ error, retry }: Props) {
  useEffect(keepUnanswered, [])
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <>
      <title>Something went wrong – Keepsake</title>
      <h1>Something went wrong</h1>
      <p>
        What you have saved is still there, and what you typed comes back when you try again. If you
        are online, the fault is ours.
      </p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
      {id && (
        <p>
          <small>
            If you tell us about it, name this error: <code>{id}</code>
          </small>
        </p>
      )}
    </>
  )
}
