/*
 * A form: its questions and rules, as one zod object. Read this file first, then submit.ts (what an
 * action does), field.ts and kinds/ (what can be asked), draft.ts (rejected input that is shown again)
 * and inspect.ts (what a visitor can see of all that is stored).
 */
import type { Route } from 'next'
import type { z } from 'zod'
import { texts } from '#app/texts.ts'
import { LANGUAGE } from '#lib/config/language.ts'
import { fieldsOf } from './field.ts'
import type { Field } from './kinds/kind.ts'
import { inputLimit, isReadable, readable } from './length.ts'
import { isChosen } from './same-answer.ts'

/** A zod object, and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject, Id extends string = string> {
  /** Names the cookie of its draft, so each form has its own. */
  id: Id
  /** The page of the form. Rejected input is redirected there. */
  path: Route
  schema: S
  fields: readonly Field[]
  /** The name of its draft for the visitor. The default is made of the name of what the form saves. */
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

const listed = (texts: string[]) => texts.join(',')

/** @returns what was sent for one field. More than one answer is an error. */
function answersTo(field: Field, input: FormData): FormDataEntryValue[] {
  const { name, kind } = field
  const { parts, many, join = listed } = kind
  const sent = parts?.map((part) => input.getAll(`${name}-${part}`)) ?? [input.getAll(name)]
  const odd = sent.find(
    (answers) =>
      (answers.length > 1 && !many) || answers.some((answer) => typeof answer === 'object'),
  )
  if (odd || !(parts || many)) return odd ?? sent.flat()
  if (parts) return [join(sent.map(([answer = '']) => cutPart(field, `${answer}`)))]
  const all = sent.flat() as string[]
  // Otherwise it will be rejected, and can be shown again without the kind.
  return [isReadable(field, listed(all)) ? join(all) : listed(all)]
}

/** White space around a text is no part of it, and must not make it too long. */
const trimmed = (text: string, limit: number) => (text.length > limit ? text.trim() : text)

/** @returns what one of several inputs sent. The kind reads it before it is one text with the others */
function cutPart(field: Field, text: string): string {
  const limit = inputLimit(field)
  return trimmed(text, limit).slice(0, limit)
}

/** Whether a part was cut. */
const isCut = (field: Field, input: FormData) =>
  field.kind.parts?.some((part) =>
    input
      .getAll(`${field.name}-${part}`)
      .some((sent) => `${sent}`.trim().length > inputLimit(field)),
  )

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
    const text = answer.replaceAll('\r\n', '\n')
    submission.values[name] = field.kind.parts ? text : trimmed(text, inputLimit(field))
    if (isCut(field, input)) {
      submission.notes[name] = texts.field.cut(inputLimit(field).toLocaleString(LANGUAGE))
    }
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
  const textOf = ({ name }: Field) => values[name] ?? ''
  const read = form.fields.map((field) => [field.name, readable(field, textOf(field))])
  const asked = askedOf(form, Object.fromEntries(read))
  const { success, data, error } = form.schema.safeParse(asked)
  const isTooLong = (field: Field) =>
    Object.hasOwn(asked, field.name) && !isReadable(field, textOf(field))
  const tooLong = form.fields.filter(isTooLong)
  if (success && Object.keys(notes).length === 0 && tooLong.length === 0) return { value: data }
  // In case the schema would accept the part that it got.
  const errors: Errors = {}
  for (const name of [...form.fields.map((field) => field.name), '']) {
    const issue = error?.issues.find(({ path: [field = ''] }) => field === name)
    const long = tooLong.find((field) => field.name === name)
    const wrong = issue?.message ?? (long && texts.field.tooLong(long.title, long.max))
    const message = [wrong, notes[name]].filter(Boolean).join('. ')
    if (message) errors[name] = message
  }
  return { errors }
}
