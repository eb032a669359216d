import { z } from 'zod'
import { cookieName } from '../session/cookie.ts'
import { type Context, type Entry, type Opened, openEntry, type Refusal } from '../session/entry.ts'
import { FLASH } from '../session/flash.ts'
import { type Dictionary, entryFor } from '../session/session.ts'
import { draftEntryFor } from './draft.ts'
import type { FieldMeta } from './field.ts'
import type { Form } from './form.ts'
import { shown } from './shown.ts'

/** One cookie of ours, as it is shown to its owner. */
export interface Kept {
  key: string
  title: string
  opened: Opened<unknown> | { refused: Refusal }
  /** What is in it, in plain words: label and text. */
  answers: [string, string][]
  /** What a thief would see. */
  sealed: string
  /** Of the cookie's name and value. */
  bytes: number
}

const gone: Entry = { title: 'Something from an earlier version', schema: z.never() }

/**
 * Everything that is kept in the browser, also what can no longer be read.
 * @param formWithId finds the form of a draft
 */
export async function inspect(
  dictionary: Dictionary,
  formWithId: (id: string) => Form | undefined,
  context: Context,
): Promise<Kept[]> {
  const { jar, secure } = context
  const found: Kept[] = []
  for (const key of jar.keys(secure)) {
    const ours = entryFor(dictionary, key)
    const entry = ours ?? draftEntryFor(key, formWithId) ?? gone
    // A message is no memory: it is gone with the page that shows it. And of names that anybody
    // can make up the log is not told.
    const told = ours ? context : { ...context, refused: () => {} }
    const opened = key === FLASH ? undefined : await openEntry(key, entry, told)
    if (!opened) continue
    const name = cookieName(key, secure)
    const sealed = jar.get(name) ?? ''
    const bytes = name.length + '='.length + sealed.length
    found.push({ key, ...toldOf(entry, opened), opened, sealed, bytes })
  }
  return found
}

function toldOf(entry: Entry, opened: Kept['opened']): Pick<Kept, 'title' | 'answers'> {
  const { title = '', titleOf, describe, schema } = entry
  if ('refused' in opened) return { title, answers: [] }
  const value = opened.value as never
  const answers = describe?.(value) ?? answersOf(value, schema, title)
  return { title: titleOf?.(value) ?? title, answers }
}

/** Never a name in the code: what has no label is shown under that of the whole. */
function answersOf(value: unknown, schema: z.ZodType, title: string): Kept['answers'] {
  if (!(schema instanceof z.ZodObject)) return [[title, textOf(value, schema)]]
  const fields: [string, z.ZodType][] = Object.entries(schema.shape)
  return fields
    .filter(([name]) => Object(value)[name] !== undefined)
    .map(([name, field]) => [field.meta()?.title ?? title, textOf(Object(value)[name], field)])
}

function textOf(value: unknown, schema: z.ZodType): string {
  if (typeof value === 'object' && value !== null) return leavesOf(value).join(', ')
  return shown({ title: '', ...(schema.meta() as FieldMeta | undefined) }, value)
}

const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [`${value ?? ''}`]
