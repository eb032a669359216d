import type { ReactNode } from 'react'
import { SubmitButton } from '#ui/submit-button'
import { forget } from './action'

interface Props {
  /** What to forget; everything unless told. */
  entry?: string
  children: ReactNode
}

export function ForgetButton({ entry, children }: Props) {
  return (
    <form action={forget}>
      {entry !== undefined && <input type="hidden" name="entry" value={entry} />}
      <SubmitButton
        path="/session"
        working="Forgetting…"
        className={entry === undefined ? 'danger' : 'secondary'}
      >
        {children}
      </SubmitButton>
    </form>
  )
}
