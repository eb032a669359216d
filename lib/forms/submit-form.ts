import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { logSaveError } from '#lib/config/log.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { trySave } from '#lib/session/limits.ts'
import { texts } from '#lib/texts/texts.ts'
import { deleteDraft, readDraft, saveDraft } from './draft.ts'
import { type Errors, type FieldErrors, type Form, validate } from './form.ts'
import { readSubmission, type Submission } from './submission.ts'

/**
 * What the action of every form does. Valid input is passed to `save`. Any other input is redirected
 * back to the form with its errors, and so is valid input that can't be saved. In both cases it
 * redirects and does not return.
 * @param save may return errors by field, for rules that a schema can't check
 */
export async function submit<S extends z.ZodObject>(
  form: Form<S>,
  input: FormData,
  save: (
    value: z.output<S>,
    // biome-ignore lint/suspicious/noConfusingVoidType: an action that only saves returns nothing
  ) => Promise<FieldErrors<NoInfer<z.output<S>>> | undefined | void>,
): Promise<void> {
  const submission = readSubmission(form, input)
  const result = validate(form, submission)
  if ('errors' in result) return reject(form, submission)
  // Before the value is saved, so that it may take the room of the draft.
  deleteDraft(form, await requestContext())
  let errors: Errors = {}
  const problem = await problemOfSaving(form.id, texts.form, async () => {
    errors = messagesIn(await save(result.value))
  })
  if (problem) errors = { '': problem }
  if (Object.keys(errors).length > 0) await reject(form, { ...submission, notes: errors })
}

/**
 * Saves, in an action. What fails for another reason than too little room is logged.
 * @param id of the form or of the journey
 * @returns what the visitor is told if it could not be saved
 */
async function problemOfSaving(
  id: string,
  { tooMuch, failed }: { tooMuch: string; failed: string },
  save: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    return (await trySave(save)) && tooMuch
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    logSaveError(id, error)
    return failed
  }
}

/** @returns the errors that have a message, or none */
const messagesIn = (errors: unknown): Errors =>
  Object.fromEntries(
    Object.entries<string | undefined>(Object(errors)).flatMap(([name, message]) =>
      message ? [[name, message]] : [],
    ),
  )

/**
 * Redirects rejected input back to its form. A refresh then never asks to send it again. The redirect
 * replaces the entry in the browser's history, so Back leads to the page before the form.
 */
async function reject(form: Form, submission: Submission): Promise<never> {
  await saveDraft(form, submission, await requestContext())
  redirect(form.path, RedirectType.replace)
}

/** Rejected input, with what is wrong with it. */
export interface Rejection {
  /** Different for each try. */
  id: string
  values: Record<string, string>
  errors: Errors
}

/** @returns the input of a form that was rejected within the last 15 minutes */
export async function readRejection(form: Form, context: Context): Promise<Rejection | undefined> {
  const draft = await readDraft(form, context)
  if (!draft) return undefined
  const { id, submission } = draft
  const result = validate(form, submission)
  return { id, values: submission.values, errors: 'errors' in result ? result.errors : {} }
}
