import { isolated } from '#lib/forms/bidi.ts'
import { deleteDraft } from '#lib/forms/draft.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { requestContext } from '#lib/session/context.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { texts } from '#lib/texts/texts.ts'
import { listOf } from './journey.ts'
import { isItem } from './list.ts'
import { roomInList } from './list-room.ts'
import type { Run } from './run.ts'
import { shownInList, shownToRemove } from './shown.ts'
import { saveOrRedirect } from './start-run.ts'
import { type CameFrom, REMOVE } from './urls.ts'

/**
 * Whether the question of a list was answered on a page that was no longer true: another tab has
 * added, changed or removed items.
 */
export async function isStaleList(
  run: Run,
  name: string,
  isMore: boolean,
  input: FormData,
): Promise<boolean> {
  const list = listOf(run.journey, name)
  if (!list || isItem(name)) return false
  const { count, full } = await roomInList(run, name)
  if (isMore) return full !== undefined
  const hasChanged = changedSince(input.get(SHOWN), shownInList(run, name)) !== undefined
  return hasChanged || count < list.min
}

/** @returns why a new item can't be added, as an error of its form */
export async function itemErrors(
  run: Run,
  name: string,
): Promise<Record<string, string> | undefined> {
  const list = listOf(run.journey, name)
  if (!list || !isItem(name) || Object.hasOwn(run.answers, name)) return undefined
  const { full } = await roomInList(run, name)
  if (!full) return undefined
  return { '': full === 'count' ? texts.list.full(list.max) : texts.list.noRoom }
}

/** Removes an item and what was typed to change it, and redirects to its list. */
export async function removeItem(
  run: Run,
  name: string,
  mode: CameFrom,
  input: FormData,
): Promise<never> {
  const list = run.backUrl(name, mode)
  if (!Object.hasOwn(run.answers, name)) return redirectWithFlash(list, texts.list.wasGone)
  const shown = shownToRemove(run, name)
  const changed = changedSince(input.get(SHOWN), shown)
  if (changed) {
    const labels = changed.filter((label) => Object.hasOwn(shown, label))
    return redirectWithFlash(run.url(`${name}/${REMOVE}`, mode), texts.stale.remove(labels))
  }
  await saveOrRedirect(run.without(name), list, texts.list.notRemoved)
  deleteDraft(run.form(name), await requestContext())
  return redirectWithFlash(list, texts.list.removed(isolated(run.titleOf(name))))
}
