/*
 * A form: its questions and rules, as one zod object. Read this file first, then submit.ts (what an
 * action does), field.ts and kinds/ (what can be asked), draft.ts (rejected input that is shown again)
 * and inspect.ts (what a visitor can see of all that is stored).
 */
import type { Route } from 'next'
import type { z } from 'zod'
import { type Field, fieldsOf } from './field.ts'

/** A zod object, and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject> {
  /** Names the cookie of its draft, so each form has its own. */
  id: string
  /** The page of the form. Rejected input is redirected there. */
  path: Route
  schema: S
  fields: readonly Field[]
}

/** @throws {Error} for an id that can't be in a cookie's name */
export function defineForm<S extends z.ZodObject>(id: string, path: Route, schema: S): Form<S> {
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
