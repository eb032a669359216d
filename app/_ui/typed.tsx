'use client'
import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'

/** What was typed, by form: names and texts. */
type Typed = Map<string, [string, string][]>

const KEY = 'unanswered'

/** As long as a draft is kept. */
const LIFE = 15 * 60 * 1000

/**
 * Brings what was typed through a reload of the error page, by the visitor or by Next after a
 * deploy. Any other page drops it, so that nothing is kept that the visitor can't see.
 */
const storage = {
  put(typed: Typed) {
    try {
      const kept = { path: location.pathname, until: Date.now() + LIFE, typed: [...typed] }
      sessionStorage.setItem(KEY, JSON.stringify(kept))
    } catch {
      // Storage that is full, or forbidden by the visitor.
    }
  },
  take(): Typed {
    try {
      const { path, until, typed } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
      sessionStorage.removeItem(KEY)
      return new Map(path === location.pathname && Date.now() < until ? typed : [])
    } catch {
      return new Map()
    }
  },
}

/** Under way. */
const sent: Typed = new Map()

/** Of what is gone from the page: for what takes its place in the same turn, and for nothing later. */
const left: Typed = typeof window === 'undefined' ? new Map() : storage.take()

function leave(typed: Typed) {
  for (const [form, fields] of typed) left.set(form, fields)
  queueMicrotask(() => left.clear())
}

/**
 * For the error page, which stands where a form was when its answer never came.
 * @returns gives it back to the form, if that is what takes the place of the error page
 */
export function keepUnanswered() {
  const typed: Typed = new Map(left)
  left.clear()
  if (typed.size > 0) storage.put(typed)
  return () => {
    storage.take()
    leave(typed)
  }
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
    const typed = left.get(form) ?? []
    left.delete(form)
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
      leave(sent)
      sent.clear()
    }
  }, [form])

  return <span ref={marker} hidden />
}
