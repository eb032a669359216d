'use server'
import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation'
import { sealIn } from '#app/session/take/file-page.ts'
import { entryOfKey } from '#app/session.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { isDraft } from '#lib/session/room.ts'
import { bring } from '#lib/transfer/bring.ts'
import type { Brought } from '#lib/transfer/compare.ts'
import { deleteOpened, type OpenedTransfer, readOpened, saveOpened } from '#lib/transfer/opened.ts'
import { openSeal } from '#lib/transfer/transfer.ts'
import type { AnyProblem } from './problems.ts'
import { CHOICE, readBrought } from './read-brought.ts'

const HERE = '/session/bring'

const UNCHANGED = 'Nothing in this browser has changed'

function withProblem(problem: AnyProblem, more: Record<string, string> = {}): never {
  redirect(`${HERE}?${new URLSearchParams({ ...more, problem })}` as Route, RedirectType.replace)
}

async function keepOpened(opened: NonNullable<OpenedTransfer>, here: Context): Promise<void> {
  try {
    await saveOpened(opened, here)
  } catch (error) {
    if (!(error instanceof Overflow)) throw error
    withProblem('full')
  }
}

/** @param input `file` is what the visitor chose */
export async function open(input: FormData) {
  const here = await context()
  const file = input.get('file')
  if (!(file instanceof File) || file.size === 0) return withProblem('no file')
  const seal = sealIn(await file.text())
  if (!seal) return withProblem('no seal')
  const opened = openSeal('file', seal, here)
  if ('problem' in opened) return withProblem(opened.problem)
  await keepOpened({ contents: opened.contents, from: 'file' }, here)
  redirect(HERE, RedirectType.replace)
}

/** Forgets what was opened, or what was replaced. */
export async function leave() {
  const here = await context()
  const opened = await readOpened(here)
  deleteOpened(here)
  const isOld = opened?.from === 'before'
  const message = isOld ? 'What this browser had before is forgotten' : UNCHANGED
  await redirectWithFlash('/session', message)
}

/** Saves what the visitor chose. @param input a choice for each entry, and `code` if it came in one */
export async function take(input: FormData) {
  const here = await context()
  const code = input.get('code')
  const found = await readBrought(code ?? undefined, here)
  if (!found) return withProblem('gone')
  if ('problem' in found) return withProblem(found.problem)
  const chosen = found.entries.filter(
    ({ key, state }) => state !== 'unreadable' && input.get(CHOICE + key) === 'bring',
  )
  if (chosen.length === 0) return redirectWithFlash('/session', UNCHANGED)
  try {
    const contents = chosen.map(({ content }) => content)
    await bring(contents, entryOfKey, here)
  } catch (error) {
    if (!(error instanceof Overflow)) throw error
    withProblem('full', code === null ? {} : { code: `${code}` })
  }
  return redirectWithFlash(pathAfter(chosen), 'It is in this browser now')
}

/** The page on which the visitor goes on, or the one where a replaced value can be taken back. */
function pathAfter(brought: readonly Brought[]): Route {
  if (brought.some(({ here }) => here)) return HERE
  const [one, ...others] = brought.filter(({ key }) => !isDraft(key))
  const [path] = (one && others.length === 0 && entryOfKey(one.key)?.usedOn) || []
  return path ?? '/session'
}
