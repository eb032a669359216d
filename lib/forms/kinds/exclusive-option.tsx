'use client'
import { type ReactNode, useRef } from 'react'

interface Props {
  /** The name of the boxes. */
  name: string
  /** The value of the box that can't be ticked with others. */
  exclusive: string
  /** What is announced when it unticks the others, and when another one unticks it. */
  alone: string
  dropped: string
  children: ReactNode
}

/** Unticks what can't be ticked together. Without JavaScript the server says it. */
export function ExclusiveOption({ name, exclusive, alone, dropped, children }: Props) {
  const announcement = useRef<HTMLSpanElement>(null)
  return (
    <div
      onChange={({ target, currentTarget }) => {
        const box = target as EventTarget & HTMLInputElement
        if (box.name !== name || !box.checked) return
        const isExclusive = box.value === exclusive
        let isUnticked = false
        for (const other of currentTarget.querySelectorAll<HTMLInputElement>('input:checked')) {
          if (other.name !== name || (other.value === exclusive) === isExclusive) continue
          other.checked = false
          isUnticked = true
        }
        if (announcement.current) {
          announcement.current.textContent = isUnticked ? (isExclusive ? alone : dropped) : ''
        }
      }}
    >
      {children}
      <span ref={announcement} aria-live="polite" className="visually-hidden" />
    </div>
  )
}
