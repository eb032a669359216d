'use server'
import { goOn } from '#lib/forms/submit'
import { deleteEntry } from '#lib/session/entry'
import { context } from '#lib/session/request'

/** @param input `entry` names what to forget; without it, everything goes */
export async function forget(input: FormData) {
  const request = await context()
  const entry = input.get('entry')
  const keys = request.jar.keys(request.secure).filter((key) => entry === null || entry === key)
  for (const key of keys) deleteEntry(key, request)
  const one = keys.length > 0 ? 'It is forgotten' : 'There was nothing to forget'
  await goOn('/session', entry === null ? 'Everything is forgotten' : one)
}
