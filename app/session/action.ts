'use server'
import { entryOfKey } from '#app/session.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { requestContext } from '#lib/session/context.ts'
import { deleteEntry } from '#lib/session/entry-cookie.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { inspectSession } from '#lib/transfer/inspect.ts'
import { shownToForget } from './shown.ts'

/**
 * @param input `entry` is the key of what to forget, beside what the page has shown of it.
 * Without a key, everything is forgotten
 */
export async function forget(input: FormData) {
  const context = await requestContext()
  const key = input.get('entry')
  if (key === null) {
    for (const stored of context.cookies.keys(context.secure)) deleteEntry(stored, context)
    return redirectWithFlash('/session', 'Everything has been forgotten')
  }
  const entry = (await inspectSession(entryOfKey, context)).find((stored) => stored.key === key)
  if (!entry) return redirectWithFlash('/session', 'There was nothing to forget')
  if (changedSince(input.get(SHOWN), shownToForget(entry))) {
    const text =
      'Nothing was forgotten. This may have changed since you opened the page. Check it, then press the button again'
    return redirectWithFlash('/session', text)
  }
  deleteEntry(entry.key, context)
  return redirectWithFlash('/session', 'That has been forgotten')
}
