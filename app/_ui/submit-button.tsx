'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useFormStatus } from 'react-dom'

const never = () => () => {}

interface Props {
  /** Where the form is posted to without JavaScript. */
  path: string
  /** The words while the press is under way. */
  working?: string
  className?: string | undefined
  children: ReactNode
}

/**
 * Says that it is working, and takes no second press meanwhile. Not `disabled`: that would drop
 * the focus, and with it the place of whoever works by keyboard.
 *
 * Without JavaScript the form is posted to `path`, not to the address of the page, which may end
 * in `#field` after a press on a link: a redirect keeps that end, and a browser that goes to it
 * gives the focus to no error summary (HTML, "flush autofocus candidates"). React would take the
 * attribute for a form of its own, so it goes once React is there.
 */
export function SubmitButton({ path, working = 'Saving…', className, children }: Props) {
  const { pending } = useFormStatus()
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <button
      type="submit"
      className={className}
      formAction={scripted ? undefined : path}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? working : children}
    </button>
  )
}
