/*
 * A form: its questions and rules, as one zod object. Read this file first, then submit.ts (what an
 * action does), field.ts and kinds/ (what can be asked), draft.ts (rejected input that is shown again)
 * and inspect.ts (what a visitor can see of all that is stored).
 */
import type { Route } from 'next'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { fieldsOf } from './field.ts'
import type { Field } from './kinds/kind.ts'
import { isChosen } from './same-answer.ts'

/** A zod object, and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject, Id extends string = string> {
  /** Names the cookie of its draft, so each form has its own. */
  id: Id
  /** The page of the form. Rejected input is redirected there. */
  path: Route
  schema: S
  fields: readonly Field[]
  /** The name of its draft for the visitor, if that is not an unfinished form. */
  draftTitle?: string
}

/** @throws {Error} for an id that can't be in a cookie's name */
export function defineForm<S extends z.ZodObject, const Id extends string>(
  id: Id,
  path: Route,
  schema: S,
): Form<S, Id> {
  if (!/^[\w.-]+$/.test(id)) {
    throw new Error(`The form "${id}": an id may only have letters of a to z, digits, -, _ and .`)
  }
  return {
    id,
    path,
    schema,
    // Not computed yet: most instances start for one page, and import all forms.
    get fields() {
      return fieldsOf(schema)
    },
  }
}

/** What a browser sent, as text by field. */
export interface Submission {
  values: Record<string, string>
  /** Errors besides those of the schema, by field. '' is the form as a whole. */
  notes: Record<string, string>
}

/** A message for each field, in the order of the form. '' is the form as a whole, and comes last. */
export type Errors = Record<string, string>

/** Errors for the fields of a value, or '' for the form as a whole. */
export type FieldErrors<V> = { [K in (keyof V & string) | '']?: string }

/** @returns what was sent for one field. More than one answer is an error. */
function answersTo({ name, kind }: Field, input: FormData): FormDataEntryValue[] {
  const { parts, many, join = (sent) => sent.join(',') } = kind
  const sent = parts?.map((part) => input.getAll(`${name}-${part}`)) ?? [input.getAll(name)]
  const odd = sent.find(
    (answers) =>
      (answers.length > 1 && !many) || answers.some((answer) => typeof answer === 'object'),
  )
  if (odd || !(parts || many)) return odd ?? sent.flat()
  return [join(parts ? sent.map(([answer]) => `${answer ?? ''}`) : (sent.flat() as string[]))]
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

/** @returns the values without those of follow-up questions that were not asked */
export function askedOf(
  { fields, schema }: Form,
  values: Submission['values'],
): Submission['values'] {
  const isAsked = ({ when = {} }: Field) =>
    Object.entries(when).every(([name, option]) =>
      isChosen(schema.shape[name] as z.ZodType, values[name] ?? '', option),
    )
  const asked = fields.filter(isAsked)
  return Object.fromEntries(asked.map(({ name }) => [name, values[name] ?? '']))
}

/** @returns the output of the schema, or the errors */
export function validate<S extends z.ZodObject>(
  form: Form<S>,
  { values, notes }: Submission,
): { value: z.output<S> } | { errors: Errors } {
  const { success, data, error } = form.schema.safeParse(askedOf(form, values))
  if (success && Object.keys(notes).length === 0) return { value: data }
  const errors: Errors = {}
  for (const name of [...form.fields.map((field) => field.name), '']) {
    const issue = error?.issues.find(({ path: [field = ''] }) => field === name)
    const message = [issue?.message, notes[name]].filter(Boolean).join('. ')
    if (message) errors[name] = message
  }
  return { errors }
}
