'use client'
import { useActionState } from 'react'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { vote } from './action.ts'

export function Ballot() {
  const [{ count, last }, action] = useActionState(vote, { count: 0, last: 'nobody' })
  return (
    <form action={action}>
      <label>
        Candidate <input name="candidate" />
      </label>
      <SubmitButton path="/test/state">Vote</SubmitButton>
      <output>{`${count} votes, the last for ${last}`}</output>
    </form>
  )
}
