import { ADDED, deleteDraft, draftIds, readDraft, saveDraft } from '#lib/forms/draft.ts'
import type { Form } from '#lib/forms/form.ts'
import { readable } from '#lib/forms/form-limit.ts'
import type { Submission } from '#lib/forms/submission.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { isItem, type List, stepNameOf, titleOfItem } from './list.ts'
import type { Run } from './run.ts'
import { isFormOf } from './urls.ts'

/** An item that was begun, and is not in its list. */
export interface Unfinished {
  name: string
  /** As it was typed so far. */
  title: string
  /** Whether it was added, and another tab saved the list without it at the same moment. */
  isLost: boolean
}

/**
 * Keeps what was typed of an item that was added. The answers of a run are one cookie: of two tabs that
 * save at the same moment, the browser keeps what one of them has saved. This is a cookie of its own.
 */
export async function keepAdded(form: Form, { values }: Submission): Promise<void> {
  await saveDraft(form, { values, notes: { [ADDED]: 'yes' } }, await requestContext())
}

/** Whether what was typed of an item is there only because it was just added. */
export async function isKept(form: Form): Promise<boolean> {
  const draft = await readDraft(form, await requestContext())
  return draft !== undefined && Object.hasOwn(draft.submission.notes, ADDED)
}

/** @returns the names of the items of which something typed is kept */
const typedItems = ({ journey, key }: Run, context: Context): string[] =>
  draftIds(`${key}.`, context)
    .map((id) => id.slice(`${key}.`.length))
    .filter((name) => isItem(name) && isFormOf(journey, name))

/** Deletes what was typed of items that are in the list, as a later request shows. */
export async function deleteKept(run: Run): Promise<void> {
  const context = await requestContext()
  for (const name of typedItems(run, context)) {
    const form = run.form(name)
    if (Object.hasOwn(run.answers, name) && (await isKept(form))) deleteDraft(form, context)
  }
}

/**
 * Each new item has an address of its own, so without this nothing would lead back to the rejected
 * input of one that was left.
 * @param step of a list
 */
export async function unfinishedItems(run: Run, step: string, list: List): Promise<Unfinished[]> {
  const context = await requestContext()
  const found: Unfinished[] = []
  for (const name of typedItems(run, context)) {
    if (stepNameOf(name) !== step || Object.hasOwn(run.answers, name)) continue
    const form = run.form(name)
    const typed = (await readDraft(form, context))?.submission.values ?? {}
    const values = Object.fromEntries(
      form.fields.map((field) => [field.name, readable(field, typed[field.name] ?? '')]),
    )
    if (!Object.values(values).some((text) => text.trim())) continue
    const title = titleOfItem(list, { [name]: values }, name)
    found.push({ name, title, isLost: await isKept(form) })
  }
  return found
}
