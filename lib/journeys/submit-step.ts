import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation.js'
import { isolated } from '#lib/forms/bidi.ts'
import { saveDraft } from '#lib/forms/draft.ts'
import type { FieldErrors, Form } from '#lib/forms/form.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { readSubmission, type Submission } from '#lib/forms/submission.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import { digest } from '#lib/session/digest.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Journey, listOf, type Steps } from './journey.ts'
import { isItem, moreSchema, newItemOf, stepNameOf } from './list.ts'
import { deleteKept, keepAdded } from './list-drafts.ts'
import { Run } from './run.ts'
import { readFinished, readRun, saveRun } from './runs.ts'
import { shownToAnswer } from './shown.ts'
import { createRun, isFull } from './start-run.ts'
import { isStaleList, itemErrors, removeItem } from './submit-item.ts'
import { goneUrl, HIDDEN, isFormOf, isRunId, resultUrl } from './urls.ts'
import type { FormValue } from './values.ts'

type Check<V> = (value: V) => Promise<FieldErrors<V> | undefined>

/** Rules for a step, or for each item of a list, that a schema can't check. They return errors by field. */
export type Checks<S extends Steps> = { [K in keyof S]?: Check<FormValue<S[K]>> }

/** What the action of every step does: saves the answer, and redirects to the next step. */
export async function submitStep<S extends Steps>(
  journey: Journey<S>,
  input: FormData,
  checks: Checks<S> = {},
): Promise<never> {
  const [id, name] = [`${input.get(HIDDEN.run)}`, `${input.get(HIDDEN.step)}`]
  const start = journey.path as Route
  if (!isRunId(id) || !isFormOf(journey, name)) {
    return redirectWithFlash(start, texts.journey.noSuchQuestion)
  }
  const mode = { change: input.has(HIDDEN.change), add: input.has(HIDDEN.add) }
  if (await readFinished(journey, id)) {
    return redirectWithFlash(resultUrl(journey, id), texts.journey.wasFinished)
  }
  const stored = await readRun(journey, id)
  const isRemoval = isItem(name) && input.has(HIDDEN.remove)
  const asksForMore = !isItem(name) && listOf(journey, name) !== undefined
  // What is said about items that are gone must not count for the items of a new run.
  if (!stored && (isRemoval || asksForMore)) redirect(goneUrl(journey))
  const run = stored ?? new Run(journey, {}, { id })
  const form = run.form(name, mode)
  const submission = readSubmission(form, input)
  // The run expired while the page was open. Then this answer is the first one of a new run.
  if (!stored) {
    // The next run that the visitor starts gets the input.
    if (await isFull(journey)) return keep(form, submission, start, texts.journey.expiredFull)
    // Before the run, for which there may be no room. Otherwise the input would be lost.
    await saveDraft(form, submission, await requestContext())
    await createRun(run)
  }
  if (!run.steps.includes(stepNameOf(name))) {
    const { notAsked, expiredNotAsked } = texts.journey
    return keep(form, submission, run.url(run.next), stored ? notAsked : expiredNotAsked)
  }
  if (isRemoval) return removeItem(run, name, mode, input)
  const isNew = isItem(name) && !Object.hasOwn(run.answers, name)
  if (stored && isNew && !mode.add) {
    // Shown as a new item: its input must not be lost, and the item must not return unasked.
    const path = run.url(name, { ...mode, add: true })
    return keep(form, submission, path, texts.list.wasRemoved)
  }
  const isMore = asksForMore && submission.values.more === 'yes'
  if (stored && asksForMore && (await isStaleList(run, name, isMore, input))) {
    return redirectWithFlash(run.url(name, { change: mode.change }), texts.stale.list)
  }
  await deleteKept(run)
  let answered = run
  await submit(form, input, async (value) => {
    // The question whether to add another has no check: that of a list is for each item.
    const check = form.schema === moreSchema ? undefined : checks[stepNameOf(name)]
    const errors = (isNew && (await itemErrors(run, name))) || (await check?.(value as never))
    if (errors) return errors
    answered = run.with(name, submission.values, value)
    if (!asksForMore && isOutOfDate(run, answered, name, input)) return { '': texts.stale.answer }
    await saveRun(answered)
    if (isNew) await keepAdded(form, submission)
  })
  if (!stored) return redirectWithFlash(answered.url(answered.next), texts.journey.expired)
  if (isItem(name)) {
    // The list says what happened.
    const text = isNew ? texts.list.added : texts.list.changed
    return redirectWithFlash(run.backUrl(name, mode), text(isolated(answered.titleOf(name))))
  }
  const following = isMore
    ? run.url(newItemOf(name), { ...mode, add: true })
    : answered.url(answered.pageAfter(name, mode), mode)
  redirect(following, RedirectType.push)
}

/** Whether another tab has changed what the page has shown, and this answer would overwrite it. */
function isOutOfDate(run: Run, answered: Run, name: string, input: FormData): boolean {
  const sent = input.get(SHOWN)
  if (sent === null || digest(answered.answers) === digest(run.answers)) return false
  return changedSince(sent, shownToAnswer(run, name)) !== undefined
}

/** Keeps input that can't be saved now, and redirects to a page that says why. */
async function keep(
  form: Form,
  submission: Submission,
  path: Route,
  message: string,
): Promise<never> {
  await saveDraft(form, submission, await requestContext())
  return redirectWithFlash(path, message)
}
