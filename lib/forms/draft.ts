import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { DRAFT_BYTES, FLASH_BYTES, HEADER_BYTES, NO_LIMITS } from '../session/budget.ts'
import { COOKIE_BYTES, cookieName } from '../session/cookie.ts'
import { type Context, deleteEntry, type Entry, openEntry, writeEntry } from '../session/entry.ts'
import { DRAFT, isDraft } from '../session/room.ts'
import { sealLength } from '../session/seal.ts'
import { type Errors, type Form, judge } from './form.ts'
import { FORM_PACKED, fitRaw, pack, type Raw, unpack } from './packing.ts'
import { shown } from './shown.ts'

const MINUTE = 60

interface Kept {
  id: string
  raw: Raw
}

const texts = z.record(z.string(), z.string())

/** Rejected input, kept just long enough to show it again; its errors are worked out anew. */
export const draftEntry: Entry<z.ZodType<Kept, Omit<Kept, 'raw'> & { raw: string }>> = {
  title: 'An unfinished form',
  version: 2,
  schema: z.object({
    id: z.string(),
    raw: z
      .string()
      .transform(unpack)
      .pipe(z.object({ values: texts, notes: texts })),
  }),
  // Version 1 was not packed.
  migrate: (old) => {
    const { id, ...raw } = old as Raw & { id: string }
    return { id, raw: pack(raw) }
  },
  describe: ({ raw }: Kept) =>
    Object.entries(raw.values).map(([name, text]) => [name.replaceAll('_', ' '), text]),
  idle: 15 * MINUTE,
  absolute: 15 * MINUTE,
}

export interface Draft {
  /** No other try has it. */
  id: string
  values: Record<string, string>
  errors: Errors
}

/** What stands around what is packed, but for the key: moments of ten digits, and names. */
const ENVELOPE_BYTES = 90

const keyOf = (form: Form) => `${DRAFT}.${form.id}`

/**
 * The entry of a draft, which tells of it in the words of its form.
 * @returns undefined if the key is not that of a draft
 */
export function draftEntryFor(key: string, formWithId: (id: string) => Form | undefined) {
  if (!isDraft(key)) return undefined
  const describe = ({ raw: { values } }: Kept): [string, string][] => {
    const form = formWithId(key.slice(DRAFT.length + 1))
    // A form of an earlier deploy, or one that was not named.
    if (!form) return [['What you typed', Object.values(values).join(', ')]]
    const typed = form.fields.filter(({ name }) => values[name])
    return typed.map((field) => [field.title, shown(field, values[field.name])])
  }
  return { ...draftEntry, describe } satisfies Entry
}

/** @returns how long what is packed may be */
function roomFor(key: string, { jar, secure, secrets: [secret] }: Context): number {
  const name = cookieName(key, secure)
  const left = HEADER_BYTES - FLASH_BYTES - jar.bytes(name) - 2 * '; '.length
  // Even where other sites' cookies leave no room a visitor must learn what is wrong.
  const cookies = Math.max(DRAFT_BYTES, Math.min(left, 2 * COOKIE_BYTES))
  const names = 2 * name.length + '=~2='.length
  let room = cookies
  while (names + sealLength(ENVELOPE_BYTES + key.length + room, secret) > cookies) room -= 16
  return room
}

export async function keepDraft(form: Form, raw: Raw, context: Context): Promise<void> {
  const key = keyOf(form)
  const wanted = Math.min(pack(fitRaw(raw, Number.POSITIVE_INFINITY)).length, FORM_PACKED)
  for (const other of context.jar.keys(context.secure).filter(isDraft)) {
    // The form at hand before those left unfinished: a header too long is answered by nobody.
    if (other !== key && roomFor(key, context) < wanted) deleteEntry(other, context)
  }
  const fitted = pack(fitRaw(raw, roomFor(key, context)))
  const draft = { id: randomBytes(4).toString('base64url'), raw: fitted }
  await writeEntry(key, draftEntry, draft, context, {}, NO_LIMITS)
}

export async function readDraft(form: Form, context: Context): Promise<Draft | undefined> {
  const opened = await openEntry(keyOf(form), draftEntry, context)
  if (!opened || 'refused' in opened) return undefined
  const { id, raw } = opened.value
  const whole = Object.fromEntries(form.fields.map(({ name }) => [name, raw.values[name] ?? '']))
  const judged = judge(form, { values: whole, notes: raw.notes })
  return { id, values: whole, errors: 'errors' in judged ? judged.errors : {} }
}

export function dropDraft(form: Form, context: Context): void {
  deleteEntry(keyOf(form), context)
}
