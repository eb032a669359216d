'use client'
import { type HTMLAttributes, useEffect, useRef } from 'react'

/**
 * An alert that takes the focus: by `autofocus` in a page that was loaded, by script in one that
 * React put in place, where the attribute does nothing.
 */
export function FocusTarget(props: HTMLAttributes<HTMLDivElement>) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])
  return <div {...props} ref={element} role="alert" tabIndex={-1} autoFocus />
}
