'use client'
import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'

/** What was typed, by form: names and texts. */
type Typed = Map<string, [string, string][]>

const sent: Typed = new Map()
const left: Typed = new Map()
const unanswered: Typed = new Map()

function move(from: Typed, to: Typed) {
  for (const [form, fields] of from) to.set(form, fields)
  from.clear()
}

/** For the error page, which stands where a form was when its answer never came. */
export function keepUnanswered() {
  move(left, unanswered)
}

/**
 * Keeps what was typed when the answer to a submit never comes: offline, a server that restarts, a
 * deploy in between. The error page takes the form's place, and "Try again" would bring it back
 * empty. Only this page's memory has it; nothing is stored.
 */
export function Typed({ form }: { form: string }) {
  const marker = useRef<HTMLSpanElement>(null)
  const { pending } = useFormStatus()

  useEffect(() => {
    if (!pending) sent.delete(form)
    // React resets the form with the answer: what is typed meanwhile would be lost.
    for (const field of marker.current?.closest('form')?.elements ?? []) {
      if ('readOnly' in field) field.readOnly = pending
    }
  }, [form, pending])

  useEffect(() => {
    const element = marker.current?.closest('form')
    if (!element) return
    for (const [name, text] of unanswered.get(form) ?? []) {
      const field = element.elements.namedItem(name)
      if (field && 'value' in field) field.value = text
    }
    unanswered.delete(form)
    const remember = () => {
      const fields = [...new FormData(element)]
      sent.set(
        form,
        fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
    }
    // Before React has it: from then on the form is under way.
    element.addEventListener('submit', remember, { capture: true })
    return () => {
      element.removeEventListener('submit', remember, { capture: true })
      // Gone for the next page, or for the error page: that one says so before this turn is over.
      move(sent, left)
      queueMicrotask(() => left.clear())
    }
  }, [form])

  return <span ref={marker} hidden />
}
