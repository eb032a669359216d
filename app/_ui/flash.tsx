'use client'
import { useEffect, useRef, useState } from 'react'

const seen = new Set<string>()

/**
 * A message that is shown once. The server sees to that; but the router puts pages that it still
 * has back as they were, and there it would be shown again.
 */
export function Flash({ id, message }: { id: string; message: string }) {
  const [before] = useState(() => seen.has(id))
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    seen.add(id)
    // The button that was pressed may be gone, and with it the place of who works by keyboard. Once
    // the page is painted: to give the focus, a browser would lay it out one time more before.
    const frame = requestAnimationFrame(() => {
      setTimeout(() => document.activeElement === document.body && element.current?.focus())
    })
    return () => cancelAnimationFrame(frame)
  }, [id])
  if (before) return null
  return (
    <p ref={element} tabIndex={-1}>
      {message}
    </p>
  )
}
