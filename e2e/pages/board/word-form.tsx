import type { ReactNode } from 'react'

interface Props {
  action: (input: FormData) => Promise<void>
  children: ReactNode
}

export function WordForm({ action, children }: Props) {
  return (
    <form action={action}>
      <h1>{children}</h1>
      <label>
        A word <input name="word" />
      </label>
      <button type="submit">Send</button>
    </form>
  )
}
