'use client'
import { type HTMLAttributes, useEffect, useRef, useState } from 'react'

const shown = new Set<string>()

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** The id of a flash. Without it this says what is wrong: an error summary, or the error page. */
  flash?: string
}

/**
 * A message that takes the focus. One that says what is wrong always takes it: by `autoFocus` in a page that
 * was loaded, and by script in a page that React inserted, where that attribute does nothing. A flash
 * takes it only if nothing else has it.
 */
export function Announcement({ flash, ...props }: Props) {
  // The server shows a flash once. But Next's router may insert a page again that it still has.
  const [isRepeated] = useState(() => flash !== undefined && shown.has(flash))
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (flash === undefined) {
      element.current?.focus()
      return
    }
    shown.add(flash)
    // The button that was pressed may be gone, and the focus with it. This waits until the page is
    // painted: to set the focus before, a browser would compute the layout again.
    const frame = requestAnimationFrame(() => {
      setTimeout(() => document.activeElement === document.body && element.current?.focus())
    })
    return () => cancelAnimationFrame(frame)
  }, [flash])
  if (isRepeated) return null
  const isError = flash === undefined
  return (
    <div
      {...props}
      ref={element}
      role={isError ? 'alert' : undefined}
      tabIndex={-1}
      autoFocus={isError}
    />
  )
}
