'use client'
import { unstable_isUnrecognizedActionError as isOfAnEarlierDeploy } from 'next/navigation'
import { useEffect } from 'react'
import { keepUnanswered } from '#ui/typed'

interface Props {
  error: unknown
  retry: () => void
}

const FAILED = [
  'Something went wrong',
  'What you have saved is still there, and what you typed comes back when you try again. If you are online, the fault is ours.',
  'Try again',
]

const CHANGED = [
  'This form has changed',
  'We have made it anew while you had it open. Nothing was saved; what you typed comes back when you open it again.',
  'Open this page anew',
]

/** Next demands a client component here. The error's text stays on the server; the id finds it. */
export default function ErrorPage({ error, retry }: Props) {
  useEffect(keepUnanswered, [])
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const [title, text, again] = isOfAnEarlierDeploy(error) ? CHANGED : FAILED
  return (
    <>
      <title>{`${title} – Keepsake`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
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
            If you tell us about it, name this error: <code>{id}</code>
          </small>
        </p>
      )}
    </>
  )
}
