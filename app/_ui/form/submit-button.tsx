'use client'
import { type ReactNode, useRef, useSyncExternalStore } from 'react'
import { useFormStatus } from 'react-dom'
import { useUnsentInput } from './form-recovery.ts'

const never = () => () => {}

interface Props {
  /** Where the form is sent without JavaScript. */
  path: string
  /** The id of the form, if it has fields whose input must not be lost. */
  form?: string
  /** The text while the form is being sent. */
  working?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/**
 * A button that shows that the form is being sent, and ignores a second press until then. It is not
 * `disabled`, because that would take the focus away from a visitor who uses the keyboard.
 *
 * Without JavaScript the form is sent to `path` and not to the address of the page. That may end in
 * `#field` after a click on a link. A redirect keeps such an end, and then browsers do not give the
 * focus to the error summary (HTML, "flush autofocus candidates"). React would mistake the attribute
 * for an action of its own, so it is removed once React runs.
 */
export function SubmitButton({ path, form, working = 'Saving…', className, children }: Props) {
  const { pending } = useFormStatus()
  const button = useRef<HTMLButtonElement>(null)
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useUnsentInput(button, form, pending)
  return (
    <button
      ref={button}
      type="submit"
      className={className}
      formAction={isScripted ? undefined : path}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending ? working : children}
    </button>
  )
}
