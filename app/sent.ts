import { labelSent } from '#lib/forms/sent.ts'
import { app } from './session.ts'

/**
 * What was typed into a form that we can no longer accept, as the visitor knows it. The form may have
 * changed since, but its page is the same.
 * @param path of the page
 * @param typed the names and texts that were sent
 * @returns labels and texts
 */
export function labelTyped(path: string, typed: [string, string][]): [string, string][] {
  // The pages about the session have buttons, and nothing to type.
  if (/^\/session(\/|$)/.test(path)) return []
  const form = app.formAt(path)
  return typed.map((sent) => labelSent(form, sent))
}
