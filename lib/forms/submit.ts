import type { Route } from 'next'
import { headers } from 'next/headers.js'
import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { BUILD } from '#lib/config/build.ts'
import { logSaveError } from '#lib/config/log.ts'
import { Overflow } from '#lib/session/budget.ts'
import { context } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { saveFlash } from '#lib/session/flash.ts'
import { deleteDraft, readDraft, saveDraft } from './draft.ts'
import type { Field } from './field.ts'
import type { Form, Submission } from './form.ts'
import type { Kind } from './kinds/kind.ts'
import { kinds } from './kinds.ts'

/** A message for each field, in the order of the form. '' is the form as a whole, and comes last. */
export type Errors = Record<string, string>

/** @returns what was sent for one field. More than one answer is an error. */
function answersTo({ name, kind }: Field, input: FormData): FormDataEntryValue[] {
  const { parts, join }: Kind = kinds[kind]
  if (!parts || !join) return input.getAll(name)
  const sent = parts.map((part) => input.getAll(`${name}-${part}`))
  const odd = sent.find((answers) => answers.length > 1 || typeof answers[0] === 'object')
  return odd ?? [join(sent.map(([answer]) => `${answer ?? ''}`))]
}

/** Reads what a browser sent. A missing field is empty. A field that the form does not have is ignored. */
export function readSubmission(form: Form, input: FormData): Submission {
  const submission: Submission = { values: {}, notes: {} }
  for (const field of form.fields) {
    const { name, title } = field
    const answers = answersTo(field, input)
    if (answers.length > 1) submission.notes[name] = texts.field.duplicate(title)
    if (answers.some((answer) => typeof answer !== 'string')) {
      submission.notes[name] = texts.field.file(title)
    }
    const answer = answers.find((candidate) => typeof candidate === 'string') ?? ''
    // A browser sends a line break as CRLF. Counted as two, it would exceed a limit unseen.
    submission.values[name] = answer.replaceAll('\r\n', '\n')
  }
  return submission
}

/** @returns the output of the schema, or the errors */
export function validate<S extends z.ZodObject>(
  form: Form<S>,
  { values, notes }: Submission,
): { value: z.output<S> } | { errors: Errors } {
  const { success, data, error } = form.schema.safeParse(values)
  if (success && Object.keys(notes).length === 0) return { value: data }
  const errors: Errors = {}
  for (const name of [...form.fields.map((field) => field.name), '']) {
    const issue = error?.issues.find(({ path: [field = ''] }) => field === name)
    const message = [issue?.message, notes[name]].filter(Boolean).join('. ')
    if (message) errors[name] = message
  }
  return { errors }
}

/**
 * What the action of every form does. Valid input is passed to `save`. Any other input is redirected
 * back to the form with its errors, and so is valid input that can't be saved. Then nothing after
 * this call runs.
 * @param save may return errors by field, for rules that a schema can't check
 */
export async function submit<S extends z.ZodObject>(
  form: Form<S>,
  input: FormData,
  // biome-ignore lint/suspicious/noConfusingVoidType: an action that only saves returns nothing
  save: (value: z.output<S>) => Promise<Errors | undefined | void>,
): Promise<void> {
  const submission = readSubmission(form, input)
  const result = validate(form, submission)
  if ('errors' in result) return reject(form, submission)
  // Before the value is saved, so that it may take the room of the draft.
  deleteDraft(form, await context())
  let errors: Errors | undefined
  try {
    errors = (await save(result.value)) || undefined
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    if (!(error instanceof Overflow)) logSaveError(form.id, error)
    errors = { '': error instanceof Overflow ? texts.form.tooMuch : texts.form.failed }
  }
  if (errors) await reject(form, { ...submission, notes: errors })
}

/**
 * Redirects rejected input back to its form. A refresh then never asks to send it again. The redirect
 * replaces the entry in the browser's history, so Back leads to the page before the form.
 */
async function reject(form: Form, submission: Submission): Promise<never> {
  await saveDraft(form, submission, await context())
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

/** Ends an action: redirects to a page, which shows the message once. */
export async function redirectWithFlash(path: Route, message: string): Promise<never> {
  const request = await headers()
  // Scripts of another build discard the page that is in the answer, and request it themselves.
  const isSameBuild = (request.get('x-deployment-id') ?? BUILD) === BUILD
  const scripted = request.has('next-action') && isSameBuild
  await saveFlash({ path, message }, scripted, await context())
  redirect(path, RedirectType.push)
}
