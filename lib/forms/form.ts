/*
 * A form: its questions and rules, as one zod object. Read this file first, then submit-form.ts (what
 * an action does), submission.ts (what a browser sent), field.ts and kinds/ (what can be asked) and draft.ts (rejected input that is shown
 * again).
 */
import type { Route } from 'next'
import type { z } from 'zod'
import type { Entry } from '#lib/session/entry.ts'
import { texts } from '#lib/texts/texts.ts'
import { isChosen } from './compare-answers.ts'
import { fieldsOf } from './field.ts'
import { isReadable, readable } from './form-limit.ts'
import type { Field } from './kinds/parts/kind.ts'
import { isBlank } from './kinds/parts/normalize.ts'
import { type Stored, storedSchema } from './stored.ts'
import type { Submission } from './submission.ts'

/** A zod object, and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject, Id extends string = string> {
  /** Names its entry in the session, and the cookie of its draft. */
  id: Id
  /** The page of the form. Rejected input is redirected there. */
  path: Route
  schema: S
  fields: readonly Field[]
  /** The name of what it asks for, for the visitor. The form of a step has none. */
  title?: string
  /** What the session stores of it. */
  entry?: Entry
  /** The name of its draft for the visitor. The default is made of the title. */
  draftTitle?: string
}

/** A form that the app can list. */
export interface ListedForm<
  S extends z.ZodObject = z.ZodObject,
  Id extends string = string,
  T extends z.ZodType | false = z.ZodType | false,
> extends Form<S, Id> {
  title: string
  entry: T extends z.ZodType ? Entry<T> : undefined
}

/** What the session stores of a form, and for how long. Its key is the id of the form. */
export interface FormEntry<T extends z.ZodType | false>
  extends Omit<Entry, 'schema' | 'many' | 'endsAs' | 'temporary'> {
  title: string
  /** What is stored. The default is all answers; `false` is nothing. */
  stores?: T
  /** The pages that use it, besides that of the form. */
  usedOn?: readonly Route[]
}

/**
 * @param entry what the session stores of it. Only a form that the app does not list has none
 * @throws {Error} for an id that can't be in a cookie's name
 */
export function defineForm<S extends z.ZodObject, const Id extends string>(
  id: Id,
  path: Route,
  schema: S,
): Form<S, Id>
export function defineForm<
  S extends z.ZodObject,
  const Id extends string,
  T extends z.ZodType | false = Stored<S>,
>(id: Id, path: Route, schema: S, entry: FormEntry<T>): ListedForm<S, Id, T>
export function defineForm(
  id: string,
  path: Route,
  schema: z.ZodObject,
  entry?: FormEntry<z.ZodType | false>,
): Form {
  if (!/^[\w.-]+$/.test(id)) {
    throw new Error(`The form "${id}": an id may only have the letters a to z, digits, -, _ and .`)
  }
  const form = {
    id,
    path,
    schema,
    // Not computed yet: most instances start for one page, and import all forms.
    get fields() {
      return fieldsOf(schema)
    },
  }
  if (!entry) return form
  const { stores = storedSchema(schema), usedOn = [], ...more } = entry
  const stored = stores ? { ...more, schema: stores, usedOn: [path, ...usedOn] } : undefined
  return Object.assign(form, { title: entry.title, entry: stored })
}

/** A message for each field, in the order of the form. '' is the form as a whole, and comes last. */
export type Errors = Record<string, string>

/** Errors for the fields of a value, or '' for the form as a whole. */
export type FieldErrors<V> = { [K in (keyof V & string) | '']?: string }

/**
 * @returns the values without those of follow-up questions that were not asked. A value in which
 *   nothing is visible is empty
 */
export function withoutUnaskedFollowUps(
  { fields, schema }: Form,
  values: Submission['values'],
): Submission['values'] {
  const isAsked = ({ when = {} }: Field) =>
    Object.entries(when).every(([name, option]) =>
      isChosen(schema.shape[name] as z.ZodType, values[name] ?? '', option),
    )
  const asked = fields.filter(isAsked).map(({ name }) => [name, values[name] ?? ''] as const)
  return Object.fromEntries(asked.map(([name, text]) => [name, isBlank(text) ? '' : text]))
}

/** @returns the output of the schema, or the errors */
export function validate<S extends z.ZodObject>(
  form: Form<S>,
  { values, notes }: Submission,
): { value: z.output<S> } | { errors: Errors } {
  const textOf = ({ name }: Field) => values[name] ?? ''
  const read = form.fields.map((field) => [field.name, readable(field, textOf(field))])
  const asked = withoutUnaskedFollowUps(form, Object.fromEntries(read))
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
