'use client'
import { useActionState } from 'react'
import { vote } from './action.ts'

export function Ballot() {
  const [{ count, last }, action] = useActionState(vote, { count: 0, last: 'nobody' })
  return (
    <form action={action}>
      <label>
        Candidate <input name="candidate" />
      </label>
      <button type="submit">Vote</button>
      <output>{`${count} votes, the last for ${last}`}</output>
    </form>
  )
}
