import { z } from 'zod'
import { cookieName } from './cookie.ts'
import { draftEntry, isDraft } from './draft.ts'
import { type Context, type Entry, type Opened, openEntry, type Refusal } from './entry.ts'
import { type FieldMeta, shown } from './field.ts'
import { FLASH } from './flash.ts'
import { type Dictionary, entryFor } from './session.ts'

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

/** Everything that is kept in the browser, also what can no longer be read. */
export async function inspect(dictionary: Dictionary, context: Context): Promise<Kept[]> {
  const { jar, secure } = context
  const found: Kept[] = []
  for (const key of jar.keys(secure)) {
    const ours = entryFor(dictionary, key)
    const entry = ours ?? (isDraft(key) ? draftEntry : gone)
    const { schema, describe, titleOf } = entry
    // A message is no memory: it is gone with the page that shows it. And of names that anybody
    // can make up the log is not told.
    const told = ours ? context : { ...context, refused: () => {} }
    const opened = key === FLASH ? undefined : await openEntry(key, entry, told)
    if (!opened) continue
    const value = 'value' in opened ? opened.value : {}
    const { title = key } =
      'value' in opened ? { title: titleOf?.(value as never) ?? entry.title } : entry
    const answers =
      describe && 'value' in opened ? describe(value as never) : answersOf(value, schema, title)
    const name = cookieName(key, secure)
    const sealed = jar.get(name) ?? ''
    const bytes = name.length + '='.length + sealed.length
    found.push({ key, title, opened, answers, sealed, bytes })
  }
  return found
}

/** The labels come out of the schema, where it has any. */
function answersOf(value: unknown, schema: z.ZodType | undefined, label: string): Kept['answers'] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) {
    const meta = schema?.meta() as FieldMeta | undefined
    return [[label, meta ? shown(meta, value) : String(value)]]
  }
  const shape: Record<string, z.ZodType> = schema instanceof z.ZodObject ? schema.shape : {}
  return Object.entries(value).flatMap(([name, part]) => {
    const title = shape[name]?.meta()?.title ?? name.replaceAll('_', ' ')
    return answersOf(part, shape[name], title)
  })
}
