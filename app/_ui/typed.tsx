'use client'
import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'

/** What was typed, by form: names and texts. */
type Typed = Map<string, [string, string][]>

const sent: Typed = new Map()
const left: Typed = new Map()

/** Survives a reload, by the visitor or by Next after a deploy; ends with the tab at the latest. */
const unanswered = {
  put(form: string, fields: [string, string][]) {
    try {
      sessionStorage.setItem(`unanswered.${form}`, JSON.stringify(fields))
    } catch {
      // Storage that is full, or forbidden by the visitor.
    }
  },
  take(form: string): [string, string][] {
    try {
      const fields = sessionStorage.getItem(`unanswered.${form}`)
      sessionStorage.removeItem(`unanswered.${form}`)
      return fields ? JSON.parse(fields) : []
    } catch {
      return []
    }
  },
}

/** For the error page, which stands where a form was when its answer never came. */
export function keepUnanswered() {
  for (const [form, fields] of left) unanswered.put(form, fields)
  left.clear()
}

/**
 * Keeps what was typed when the answer to a submit never comes: offline, a server that restarts, a
 * deploy in between. The error page takes the form's place, and "Try again" would bring it back
 * empty.
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
    const typed = unanswered.take(form)
    for (const field of typed.length > 0 ? element.elements : []) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = false
    }
    for (const [name, text] of typed) {
      const field = element.elements.namedItem(name)
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
      else if (field && 'value' in field) field.value = text
    }
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
      for (const [gone, fields] of sent) left.set(gone, fields)
      sent.clear()
      queueMicrotask(() => left.clear())
    }
  }, [form])

  return <span ref={marker} hidden />
}
