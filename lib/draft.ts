import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { COOKIE_BYTES, DRAFT_BYTES, HEADER_BYTES, type Overflow, roomFor } from './budget.ts'
import { cookieName } from './cookie.ts'
import { type Context, deleteEntry, type Entry, openEntry, writeEntry } from './entry.ts'
import { shown } from './field.ts'
import { type Errors, type Form, judge, type Raw } from './form.ts'
import { LANGUAGE } from './language.ts'
import { sealLength } from './seal.ts'

const MINUTE = 60

/** Rejected input, kept just long enough to show it again; its errors are worked out anew. */
export const draftEntry: Entry<z.ZodType<Raw & { id: string }>> = {
  title: 'An unfinished form',
  schema: z.object({
    id: z.string(),
    values: z.record(z.string(), z.string()),
    notes: z.record(z.string(), z.string()),
  }),
  idle: 15 * MINUTE,
  absolute: 15 * MINUTE,
}

export interface Draft {
  /** No other try has it. */
  id: string
  values: Record<string, string>
  errors: Errors
}

const PREFIX = 'draft.'

const keyOf = (form: Form) => `${PREFIX}${form.id}`

const isDraft = (key: string) => key.startsWith(PREFIX)

/**
 * The entry of a draft, which tells of it in the words of its form.
 * @returns undefined if the key is not that of a draft
 */
export function draftEntryFor(key: string, formWithId: (id: string) => Form | undefined) {
  if (!isDraft(key)) return undefined
  const describe = ({ values }: Raw): [string, string][] => {
    const form = formWithId(key.slice(PREFIX.length))
    // A form of an earlier deploy, or one that was not named.
    if (!form) return [['What you typed', Object.values(values).join(', ')]]
    const typed = form.fields.filter(({ name }) => values[name])
    return typed.map((field) => [field.title, shown(field, values[field.name])])
  }
  return { ...draftEntry, describe } satisfies Entry
}

/** What the envelope around a draft takes, rounded up. */
const ENVELOPE_BYTES = 120

/** Cuts at a character's border, so that no half of an emoji is left. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read)
}

function withEachValueIn(bytes: number, { values, notes }: Raw): Raw {
  const shortened: Raw = { values: {}, notes: { ...notes } }
  for (const [name, value] of Object.entries(values)) {
    const kept = cut(value, bytes)
    if (kept) shortened.values[name] = kept
    if (kept.length < value.length) {
      const told = `Only the first ${kept.length.toLocaleString(LANGUAGE)} characters could be kept`
      shortened.notes[name] = notes[name] ? `${notes[name]}. ${told}` : told
    }
  }
  return shortened
}

/**
 * Shortens the longest values until the whole fits, and notes where it did.
 * @param room for the JSON, in bytes
 */
export function fitRaw(raw: Raw, room: number): Raw {
  const fits = (candidate: Raw) => Buffer.byteLength(JSON.stringify(candidate)) <= room
  let [most, tooMuch] = [0, room]
  const whole = withEachValueIn(Number.POSITIVE_INFINITY, raw)
  if (fits(whole)) return whole
  while (tooMuch - most > 1) {
    const middle = Math.floor((most + tooMuch) / 2)
    if (fits(withEachValueIn(middle, raw))) most = middle
    else tooMuch = middle
  }
  return withEachValueIn(most, raw)
}

export async function keepDraft(form: Form, raw: Raw, context: Context): Promise<void> {
  const key = keyOf(form)
  const name = cookieName(key, context.secure)
  const roomLeft = () => roomFor(name, context.jar, HEADER_BYTES)
  for (const other of context.jar.keys(context.secure).filter(isDraft)) {
    // The form at hand before those left unfinished: a header too long is answered by nobody.
    if (roomLeft() < DRAFT_BYTES && other !== key) deleteEntry(other, context)
  }
  // Even where other sites' cookies leave no room a visitor must learn what is wrong.
  const cookie = Math.max(DRAFT_BYTES, roomLeft())
  let room = cookie
  const [secret] = context.secrets
  while (name.length + 1 + sealLength(room + ENVELOPE_BYTES, secret) > cookie) room -= 16
  const draft = { id: randomBytes(4).toString('base64url'), ...fitRaw(raw, room) }
  await writeEntry(key, draftEntry, draft, context, {}, Number.POSITIVE_INFINITY)
}

/**
 * Drops all drafts, if what did not fit does so then; if not, nothing is written.
 * @param isOver whether another entry may go with them
 */
export function makeRoom(
  { bytes, limit }: Overflow,
  context: Context,
  isOver: (key: string) => boolean = () => false,
): boolean {
  const dropped = context.jar.keys(context.secure).filter((key) => isDraft(key) || isOver(key))
  const length = (key: string) => {
    const name = cookieName(key, context.secure)
    return `; ${name}=${context.jar.get(name)}`.length
  }
  const freed = dropped.reduce((sum, key) => sum + length(key), 0)
  if (limit === COOKIE_BYTES || freed === 0 || bytes - freed > limit) return false
  for (const key of dropped) deleteEntry(key, context)
  return true
}

export async function readDraft(form: Form, context: Context): Promise<Draft | undefined> {
  const opened = await openEntry(keyOf(form), draftEntry, context)
  if (!opened || 'refused' in opened) return undefined
  const { id, values, notes } = opened.value
  const whole = Object.fromEntries(form.fields.map(({ name }) => [name, values[name] ?? '']))
  const judged = judge(form, { values: whole, notes })
  return { id, values: whole, errors: 'errors' in judged ? judged.errors : {} }
}

export function dropDraft(form: Form, context: Context): void {
  deleteEntry(keyOf(form), context)
}
