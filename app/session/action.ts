'use server'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { deleteEntry } from '#lib/session/store.ts'

/** @param input `entry` is the key of what to forget; without it, everything is forgotten */
export async function forget(input: FormData) {
  const request = await context()
  const entry = input.get('entry')
  const keys = request.jar.keys(request.secure).filter((key) => entry === null || entry === key)
  for (const key of keys) deleteEntry(key, request)
  const one = keys.length > 0 ? 'It is forgotten' : 'There was nothing to forget'
  await redirectWithFlash('/session', entry === null ? 'Everything is forgotten' : one)
}
