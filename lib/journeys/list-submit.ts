import { isolated } from '#lib/forms/bidi.ts'
import { deleteDraft, saveDraft } from '#lib/forms/draft.ts'
import type { Submission } from '#lib/forms/form.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { redirectWithFlash } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Answers, type Journey, stepOf } from './journey.ts'
import { isItem, type List, stepNameOf, titleOfItem } from './list.ts'
import { roomInList } from './list-room.ts'
import { formOf, listUrl, type Mode, REMOVE, stepUrl } from './pages.ts'
import { withoutItem } from './progress.ts'
import { saveOrRedirect } from './run.ts'
import { shownInList, shownToRemove } from './shown.ts'

/** One answer that was sent, and the answers before it. */
export interface Answered {
  journey: Journey
  run: string
  /** The name of the form: of a step, or of an item. */
  name: string
  mode: Mode
  before: Answers
  submission: Submission
}

const listOf = ({ journey, name }: Answered): List | undefined => {
  const step = stepOf(journey, name)
  return 'list' in step ? step.list : undefined
}

const ownListUrl = ({ journey, run, name, mode }: Answered) => listUrl(journey, run, name, mode)

/**
 * Redirects to the list if its question was answered, but the page was no longer true: another tab has
 * added, changed or removed items. The list says what is possible now.
 */
export async function requireRoom(answered: Answered, input: FormData): Promise<void> {
  const { journey, run, name, before, submission } = answered
  const list = listOf(answered)
  if (!list || isItem(name)) return
  const { count, full } = await roomInList(journey, run, before, name)
  const isMore = submission.values.more === 'yes'
  const shown = shownInList(journey, before, name)
  const isStale = !isMore && changedSince(input.get(SHOWN), shown) !== undefined
  const isPossible = isMore ? !full : count >= list.min
  if (isStale || !isPossible) await redirectWithFlash(ownListUrl(answered), texts.stale.list)
}

/** @returns why a new item can't be added, as an error of its form */
export async function itemErrors(answered: Answered): Promise<Record<string, string> | undefined> {
  const { journey, run, name, before } = answered
  const list = listOf(answered)
  if (!list || !isItem(name) || Object.hasOwn(before, name)) return undefined
  const { full } = await roomInList(journey, run, before, stepNameOf(name))
  if (!full) return undefined
  return { '': full === 'count' ? texts.list.full(list.max) : texts.list.noRoom }
}

/** Whether the item of an open page was removed, perhaps in another tab. */
export const isRemoved = ({ name, mode, before }: Answered) =>
  isItem(name) && !mode.add && !Object.hasOwn(before, name)

/** Shows a removed item as a new one: its input must not be lost, and it must not return unasked. */
export async function rejectRemoved({
  journey,
  run,
  name,
  mode,
  submission,
}: Answered): Promise<never> {
  const form = formOf(journey, run, name, { ...mode, add: true })
  await saveDraft(form, submission, await context())
  return redirectWithFlash(form.path, texts.list.wasRemoved)
}

/** Removes an item and what was typed to change it, and redirects to its list. */
export async function removeItem(answered: Answered, input: FormData): Promise<never> {
  const { journey, run, name, mode, before } = answered
  if (!Object.hasOwn(before, name)) {
    return redirectWithFlash(ownListUrl(answered), texts.list.wasGone)
  }
  const shown = shownToRemove(journey, before, name)
  const changed = changedSince(input.get(SHOWN), shown)
  if (changed) {
    const labels = changed.filter((label) => Object.hasOwn(shown, label))
    const page = stepUrl(journey, run, `${name}/${REMOVE}`, mode)
    return redirectWithFlash(page, texts.stale.remove(labels))
  }
  const list = listOf(answered)
  const title = list ? titleOfItem(list, before, name) : ''
  const left = withoutItem(journey, before, name)
  await saveOrRedirect(journey, run, left, ownListUrl(answered), texts.list.notRemoved)
  deleteDraft(formOf(journey, run, name), await context())
  return redirectWithFlash(ownListUrl(answered), texts.list.removed(isolated(title)))
}

/** Redirects from an item to its list. */
export async function leaveItem(answered: Answered, answers: Answers): Promise<never> {
  const list = listOf(answered)
  const title = list ? titleOfItem(list, answers, answered.name) : ''
  const { added, changed } = texts.list
  const text = Object.hasOwn(answered.before, answered.name) ? changed : added
  return redirectWithFlash(ownListUrl(answered), text(isolated(title)))
}
