'use server'
import type { Route } from 'next'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import { deletePassphrase, savePassphrase } from '#lib/transfer/opened.ts'

/** In characters. The form that asks for it on the other side accepts no more. */
const MOST = 200

/** @param input `passphrase` for the next files, or nothing to remove it; `entry` is what is taken */
export async function protect(input: FormData) {
  const here = await context()
  const passphrase = `${input.get('passphrase') ?? ''}`.trim()
  const entry = input.get('entry')
  const path = (
    entry ? `/session/take?${new URLSearchParams({ entry: `${entry}` })}` : '/session/take'
  ) as Route
  if (!passphrase) {
    deletePassphrase(here)
    return redirectWithFlash(path, 'The file opens without a passphrase')
  }
  if (passphrase.length > MOST) {
    // Cut in silence, it would lock the file for ever: nobody could enter it as it was typed.
    return redirectWithFlash(
      path,
      `A passphrase has ${MOST} characters at most. Choose a shorter one`,
    )
  }
  try {
    await savePassphrase(passphrase, here)
  } catch (error) {
    if (!(error instanceof Overflow)) throw error
    return redirectWithFlash(
      path,
      'Your browser has no room for a passphrase. Forget something under “What we remember” first',
    )
  }
  return redirectWithFlash(path, 'The file needs your passphrase now. Save it below')
}
