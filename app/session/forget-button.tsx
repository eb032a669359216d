import type { ReactNode } from 'react'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { forget } from './action.ts'

interface Props {
  /** The key of what to forget. Without it, everything is forgotten. */
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
