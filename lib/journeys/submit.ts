import type { Route } from 'next'
import { RedirectType, redirect } from 'next/navigation.js'
import { saveDraft } from '#lib/forms/draft.ts'
import { type FieldErrors, type Form, readSubmission, type Submission } from '#lib/forms/form.ts'
import { changedSince, SHOWN } from '#lib/forms/shown.ts'
import { redirectWithFlash, submit } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { digest } from '#lib/session/digest.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Answers, type Journey, type Steps, stepOf } from './journey.ts'
import { isItem, moreSchema, newItemOf, stepNameOf } from './list.ts'
import { deleteKept, keepAdded } from './list-drafts.ts'
import {
  type Answered,
  isRemoved,
  itemErrors,
  leaveItem,
  rejectRemoved,
  removeItem,
  requireRoom,
} from './list-submit.ts'
import { formOf, isFormOf, isRunId, resultUrl, stepUrl } from './pages.ts'
import { positionOf } from './position.ts'
import { allowedStep, nextStep, stepsFor, withAnswer } from './progress.ts'
import { createRun, goneUrl, HIDDEN, isFull } from './run.ts'
import { shownToAnswer } from './shown.ts'
import { readFinished, readRun, saveRun } from './store.ts'
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
  const [run, name] = [`${input.get(HIDDEN.run)}`, `${input.get(HIDDEN.step)}`]
  if (!isRunId(run) || !isFormOf(journey, name)) {
    return redirectWithFlash(journey.path as Route, texts.journey.noSuchQuestion)
  }
  const mode = { change: input.has(HIDDEN.change), add: input.has(HIDDEN.add) }
  if (await readFinished(journey, run)) {
    return redirectWithFlash(resultUrl(journey, run), texts.journey.wasFinished)
  }
  const stored = (await readRun(journey, run))?.value
  // What is said about items that are gone must not count for the items of a new run.
  const isAboutItems =
    'list' in stepOf(journey, name) && (!isItem(name) || input.has(HIDDEN.remove))
  if (!stored && isAboutItems) redirect(goneUrl(journey))
  const form = formOf(journey, run, name, mode)
  const submission = readSubmission(form, input)
  // The run expired while the page was open. Then this answer is the first one of a new run.
  if (!stored) {
    if (await isFull(journey)) return rejectExpired(journey, form, submission)
    // Before the run, for which there may be no room. Otherwise the input would be lost.
    await saveDraft(form, submission, await context())
    await createRun(journey, run)
  }
  const answered: Answered = { journey, run, name, mode, before: stored ?? {}, submission }
  const { before } = answered
  if (!stepsFor(journey, before).includes(stepNameOf(name))) {
    return rejectUnasked(answered, Boolean(stored))
  }
  if (isItem(name) && input.has(HIDDEN.remove)) return removeItem(answered, input)
  if (stored && isRemoved(answered)) return rejectRemoved(answered)
  if (stored) await requireRoom(answered, input)
  await deleteKept(journey, run, before)
  let answers: Answers = {}
  await submit(form, input, async (value) => {
    // The question whether to add another has no check: that of a list is for each item.
    const check = form.schema === moreSchema ? undefined : checks[stepNameOf(name)]
    const errors = (await itemErrors(answered)) ?? (await check?.(value as never))
    if (errors) return errors
    if (isOutOfDate(answered, input)) return { '': texts.stale.answer }
    answers = withAnswer(journey, before, name, submission.values)
    await saveRun(journey, run, answers)
    if (isItem(name) && !Object.hasOwn(before, name)) await keepAdded(form, submission)
  })
  const open = stepUrl(journey, run, nextStep(journey, answers))
  if (!stored) return redirectWithFlash(open, texts.journey.expired)
  if (isItem(name)) return leaveItem(answered, answers)
  redirect(nextUrl(answered, answers), RedirectType.push)
}

/** Whether another tab has changed what the page has shown, and this answer would overwrite it. */
function isOutOfDate({ journey, name, before, submission }: Answered, input: FormData): boolean {
  const sent = input.get(SHOWN)
  const isSame = digest(withAnswer(journey, before, name, submission.values)) === digest(before)
  if (sent === null || isSame || 'list' in stepOf(journey, name) !== isItem(name)) return false
  return changedSince(sent, shownToAnswer(journey, before, name)) !== undefined
}

/** Keeps the input of a run that can't begin again, for the next run that the visitor starts. */
async function rejectExpired(journey: Journey, form: Form, submission: Submission): Promise<never> {
  await saveDraft(form, submission, await context())
  return redirectWithFlash(journey.path as Route, texts.journey.expiredFull)
}

/** Keeps the input of a question that is not asked, and redirects to the one that is. */
async function rejectUnasked(answered: Answered, isStored: boolean): Promise<never> {
  const { journey, run, name, before, submission } = answered
  await saveDraft(formOf(journey, run, name), submission, await context())
  const { notAsked, expiredNotAsked } = texts.journey
  const next = stepUrl(journey, run, nextStep(journey, before))
  return redirectWithFlash(next, isStored ? notAsked : expiredNotAsked)
}

function nextUrl({ journey, run, name, mode, submission }: Answered, answers: Answers): Route {
  const isMore = 'list' in stepOf(journey, name) && submission.values.more === 'yes'
  if (isMore) return stepUrl(journey, run, newItemOf(name), { ...mode, add: true })
  const { next } = positionOf(journey, answers, name)
  const wanted = mode.change ? nextStep(journey, answers) : allowedStep(journey, answers, next)
  return stepUrl(journey, run, wanted, mode)
}
