import { type RefObject, useEffect } from 'react'
import { TEMPORARY_MINUTES } from '#lib/session/entry.ts'
import { countCharacters } from './characters-left.ts'
import { untickOthers } from './exclusive-option.ts'

/*
 * The way of the input: a submit puts it into `sending`. When the error page replaces the form, it
 * takes it from there in the same task, and puts it into the storage of the tab. When the form
 * replaces the error page, the input goes into `returned`, and is restored.
 */

/** What was typed, by form: names and texts. */
type Input = Map<string, [name: string, text: string][]>

/** Not renamed, so that a deploy loses nothing. */
const KEY = 'unanswered'

/** As long as rejected input is stored, in milliseconds. */
const LIFETIME = TEMPORARY_MINUTES * 60 * 1000

/**
 * Keeps the input while the error page is reloaded, by the visitor or by Next after a deploy. Any
 * other page deletes it, so that nothing is stored that the visitor can't see.
 */
const storage = {
  put(input: Input) {
    try {
      const item = { path: location.pathname, until: Date.now() + LIFETIME, typed: [...input] }
      sessionStorage.setItem(KEY, JSON.stringify(item))
    } catch {
      // The storage is full, or the visitor has forbidden it.
    }
  },
  take(): Input {
    try {
      const { path, until, typed } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
      sessionStorage.removeItem(KEY)
      return new Map(path === location.pathname && Date.now() < until ? typed : [])
    } catch {
      return new Map()
    }
  },
}

/** The input of the forms that are being sent. */
const sending: Input = new Map()

/**
 * The input that an error page had, for the form that replaces it. After a save a form may be replaced
 * by itself, and then it must show what was saved, and not what was sent.
 */
const returned: Input = typeof window === 'undefined' ? new Map() : storage.take()

/** What replaces the page takes the input in the same task. */
const clearSoon = (input: Input) => queueMicrotask(() => input.clear())

/**
 * An effect of the error page, which replaces a form whose answer never came. It keeps the input,
 * and returns it to the form if that replaces the error page.
 */
export function keepUnsentInput() {
  const input: Input = new Map([...returned, ...sending])
  returned.clear()
  if (input.size > 0) storage.put(input)
  return () => {
    storage.take()
    for (const one of input) returned.set(...one)
    clearSoon(returned)
  }
}

function restore(element: HTMLFormElement, fields: [string, string][]) {
  if (fields.length === 0) return
  for (const field of element.elements as Iterable<HTMLInputElement & Element>) {
    // Several inputs may have one name: boxes of which more than one is ticked.
    const texts = fields.flatMap(([name, text]) => (name === field.name ? [text] : []))
    if (/checkbox|radio/.test(field.type)) field.checked = texts.includes(field.value)
    else if (texts.length > 0) field.value = `${texts[0]}`
  }
}

/**
 * Keeps the input of a form if the answer never comes: offline, or while a server restarts, or a
 * deploy replaces it. Otherwise the error page would replace the form, and "Try again" would show it
 * empty.
 * @param form the id of the form; without it this does nothing
 */
export function useUnsentInput(
  button: RefObject<HTMLButtonElement | null>,
  form: string | undefined,
  pending: boolean,
) {
  useEffect(() => {
    if (form === undefined) return
    if (!pending) sending.delete(form)
    // React resets the form when the answer comes. What is typed until then would be lost.
    for (const field of button.current?.form?.elements ?? []) {
      if ('readOnly' in field) field.readOnly = pending
    }
  }, [button, form, pending])

  useEffect(() => {
    const element = button.current?.form
    if (!element || form === undefined) return
    restore(element, returned.get(form) ?? [])
    returned.delete(form)
    const remember = () => {
      const fields = [...new FormData(element)]
      sending.set(
        form,
        fields.map(([name, value]) => [name, `${value}`]),
      )
    }
    // They are the same functions each time, so they need not be removed.
    element.addEventListener('input', countCharacters)
    element.addEventListener('input', untickOthers)
    // In the capture phase, before React takes the form over.
    element.addEventListener('submit', remember, true)
    return () => {
      element.removeEventListener('submit', remember, true)
      clearSoon(sending)
    }
  }, [button, form])
}
