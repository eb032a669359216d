import type { Route } from 'next'
import type { z } from 'zod'
import { DATE_PARTS, joinDate } from './date.ts'
import { type Field, fieldsOf } from './field.ts'
import type { Raw } from './packing.ts'

/** A zod object and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject> {
  /** Names the draft's cookie; two forms never share one. */
  id: string
  /** Where the form stands, and where rejected input goes back to. */
  path: Route
  schema: S
  fields: readonly Field[]
}

/** @throws {Error} for an id that is no cookie's name */
export function defineForm<S extends z.ZodObject>(id: string, path: Route, schema: S): Form<S> {
  if (!/^[\w.-]+$/.test(id)) {
    throw new Error(`The form "${id}": an id has letters of a to z, digits, -, _ and . only`)
  }
  return {
    id,
    path,
    schema,
    // When they are asked for: most instances start for one page, and know all forms.
    get fields() {
      return fieldsOf(schema)
    },
  }
}

/** A message for each field, in the form's order; '' is the form as a whole, and comes last. */
export type Errors = Record<string, string>

/** What was sent for one field: a date comes in three parts. */
function answersTo({ name, kind }: Field, input: FormData): FormDataEntryValue[] {
  if (kind !== 'date') return input.getAll(name)
  const parts = DATE_PARTS.map((part) => input.getAll(`${name}-${part}`))
  const odd = parts.find((sent) => sent.length > 1 || typeof sent[0] === 'object')
  const [day = '', month = '', year = ''] = parts.map(([part]) => `${part ?? ''}`)
  return odd ?? [joinDate({ day, month, year })]
}

/** Reads what was sent. A missing field counts as empty, one that the form doesn't have is ignored. */
export function rawOf(form: Form, input: FormData): Raw {
  const raw: Raw = { values: {}, notes: {} }
  for (const field of form.fields) {
    const { name, title } = field
    const answers = answersTo(field, input)
    if (answers.length > 1) raw.notes[name] = `${title} was answered twice, answer it once`
    if (answers.some((answer) => typeof answer !== 'string')) {
      raw.notes[name] = `${title} can't be a file`
    }
    const answer = answers.find((candidate) => typeof candidate === 'string') ?? ''
    // A browser sends line breaks as CRLF; counted as two, they would break a limit unseen.
    raw.values[name] = answer.replaceAll('\r\n', '\n')
  }
  return raw
}

/** @returns the schema's output, or what is wrong */
export function judge<S extends z.ZodObject>(
  form: Form<S>,
  { values, notes }: Raw,
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
