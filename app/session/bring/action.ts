'use server'
import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation'
import { shownToBring } from '#app/session/shown.ts'
import { sealIn } from '#app/session/take/file-page.ts'
import { entryOfKey } from '#app/session.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { requestContext } from '#lib/session/context.ts'
import { dryRun } from '#lib/session/dry-run.ts'
import type { Context } from '#lib/session/entry.ts'
import { trySave } from '#lib/session/limits.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { isTemporary } from '#lib/session/room.ts'
import type { Content } from '#lib/session/seal.ts'
import type { Incoming } from '#lib/transfer/compare.ts'
import { importEntries } from '#lib/transfer/import.ts'
import { deletePending, savePending } from '#lib/transfer/pending-import.ts'
import { openSeal } from '#lib/transfer/transfer.ts'
import type { AnyProblem } from './problems.ts'
import { CHOICE, type Found, readIncoming } from './read-incoming.ts'

const HERE = '/session/bring'

const UNCHANGED = 'Nothing in this browser has changed'

const NOT_KEPT = 'There was no room to keep all that this browser had before'

function withProblem(problem: AnyProblem, more: Record<string, string> = {}): never {
  redirect(`${HERE}?${new URLSearchParams({ ...more, problem })}` as Route, RedirectType.replace)
}

/**
 * Shows the page again if it is not what the visitor has seen.
 * @param more what the address needs to show the same. It must be checked: a long address is an error
 */
function requireShown(input: FormData, found: Found, more?: Record<string, string>): void {
  const shown = shownToBring(found)
  const changed = changedSince(input.get(SHOWN), shown)
  if (!changed) return
  // A browser may have sent any name.
  const known = changed.filter((id) => Object.hasOwn(shown, id))
  withProblem('stale', { ...more, changed: known.join(' ') })
}

/** @returns whether what was replaced before had to make room for it */
async function keepOpened(contents: Content[], context: Context): Promise<boolean> {
  const save = (where: Context) => savePending('file', contents, where)
  if (!(await trySave(() => save(context)))) return false
  const trial = dryRun(context)
  for (const where of [trial, context]) {
    deletePending('before', where)
    if (await trySave(() => save(where))) return withProblem('full')
  }
  return true
}

/** @param input `file` is what the visitor chose */
export async function open(input: FormData) {
  const context = await requestContext()
  const file = input.get('file')
  if (!(file instanceof File) || file.size === 0) return withProblem('no file')
  const seal = sealIn(await file.text())
  if (!seal) return withProblem('no seal')
  const opened = openSeal('file', seal, context)
  if ('problem' in opened) return withProblem(opened.problem)
  const isLost = await keepOpened(opened.contents, context)
  if (isLost) return redirectWithFlash(HERE, NOT_KEPT)
  redirect(HERE, RedirectType.replace)
}

/**
 * Forgets what was opened, or what was replaced.
 * @param input says what the page has shown
 */
export async function leave(input: FormData) {
  const context = await requestContext()
  const found = await readIncoming(undefined, context)
  if (found) requireShown(input, found)
  const isOld = found?.from === 'before'
  deletePending('file', context)
  if (isOld) deletePending('before', context)
  const message = isOld ? 'What this browser had before has been forgotten' : UNCHANGED
  await redirectWithFlash('/session', message)
}

/**
 * Saves what the visitor chose.
 * @param input a choice for each entry, what the page has shown of it, and `code` if it came in one
 */
export async function take(input: FormData) {
  const context = await requestContext()
  const code = input.get('code')
  const found = await readIncoming(code ?? undefined, context)
  if (!found) return withProblem('gone')
  if (found.problem) return withProblem(found.problem)
  const withCode = { ...(code !== null && { code: `${code}` }) }
  requireShown(input, found, withCode)
  const chosen = found.entries.filter(
    ({ id, state }) => state !== 'unreadable' && input.get(CHOICE + id) === 'bring',
  )
  if (chosen.length === 0) return redirectWithFlash('/session', UNCHANGED)
  if (new Set(chosen.map(({ key }) => key)).size < chosen.length) withProblem('two', withCode)
  let lost: Content[] = []
  const contents = chosen.map(({ content }) => content)
  const overflow = await trySave(async () => {
    lost = await importEntries(contents, entryOfKey, context)
  })
  if (overflow) withProblem('full', withCode)
  const done = 'Saved in this browser'
  const message = lost.length > 0 ? `${done}. ${NOT_KEPT}` : done
  return redirectWithFlash(pathAfter(chosen), message)
}

/** The page on which the visitor goes on, or the one where a replaced value can be taken back. */
function pathAfter(incoming: readonly Incoming[]): Route {
  if (incoming.some(({ stored }) => stored)) return HERE
  const [one, ...others] = incoming.filter(({ key }) => !isTemporary(key))
  const [path] = (one && others.length === 0 && entryOfKey(one.key)?.usedOn) || []
  return path ?? '/session'
}
