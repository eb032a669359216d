import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { COOKIE_BYTES, cookieName, sealLength } from '#lib/session/cookie.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { deleteEntry, readEntry, writeEntry } from '#lib/session/entry-cookie.ts'
import { DRAFT_BYTES, FLASH_BYTES, HEADER_BYTES, NO_LIMITS } from '#lib/session/limits.ts'
import { ENVELOPE_BYTES, isTemporary, TEMPORARY } from '#lib/session/room.ts'
import { texts } from '#lib/texts/texts.ts'
import { displayValue } from './display.ts'
import { FORM_PACKED_BYTES, fitSubmission, pack, unpack } from './fit-draft.ts'
import type { Form } from './form.ts'
import { isReadable } from './form-limit.ts'
import type { Submission } from './submission.ts'

/** Rejected input, saved just long enough to show it again. The errors are computed again. */
interface Draft {
  /** Different for each try. */
  id: string
  submission: Submission
}

/**
 * A note of a draft: its input was saved, and stays in the draft until a later request shows so. No
 * field has an @ in its name.
 */
export const ADDED = '@added'

const textByField = z.record(z.string(), z.string())

/** In the cookie it is `raw`, and packed. */
const draftEntry: Entry<z.ZodType<Draft, { id: string; raw: string }>> = {
  title: texts.stored.draft,
  version: 2,
  schema: z
    .object({
      id: z.string(),
      raw: z
        .string()
        .transform(unpack)
        .pipe(z.object({ values: textByField, notes: textByField })),
    })
    .transform(({ id, raw }) => ({ id, submission: raw })),
  temporary: true,
}

const keyOf = (form: Form) => `${TEMPORARY}${form.id}`

/**
 * The entry of a draft, with the title and the labels of its form.
 * @returns undefined if the key is not that of a draft
 */
export function draftEntryFor(key: string, formWithId: (id: string) => Form | undefined) {
  if (!isTemporary(key)) return undefined
  const form = formWithId(key.slice(TEMPORARY.length))
  const describe = ({ submission: { values } }: Draft): [string, string][] => {
    // The form may be one of an earlier deploy, or missing in the list.
    if (!form) return [[texts.stored.typed, Object.values(values).join(', ')]]
    const typed = form.fields.filter(({ name }) => values[name])
    return typed.map((field) => {
      const text = values[field.name] ?? ''
      return [field.title, isReadable(field, text) ? displayValue(field.kind, text) : text]
    })
  }
  const name = form && (form.title ?? form.fields.map(({ title }) => title).join(', '))
  const unfinished = name ? texts.stored.draftOf(name) : texts.stored.draft
  const title = form?.draftTitle ?? unfinished
  const titleOfDraft = ({ submission: { notes } }: Draft) =>
    Object.hasOwn(notes, ADDED) ? texts.stored.added : title
  return { ...draftEntry, title, titleOf: titleOfDraft, describe } satisfies Entry
}

/**
 * @param least bytes of the cookies, whatever else the browser has
 * @returns how long the packed submission may be, in bytes; less than none if there is no room
 */
function roomFor(
  key: string,
  { cookies, secure, secrets: [secret] }: Context,
  least = DRAFT_BYTES,
): number {
  const name = cookieName(key, secure)
  const left = HEADER_BYTES - FLASH_BYTES - cookies.bytes(name) - 2 * '; '.length
  // A visitor must learn what is wrong. If there is no room for that, the guard has rejected the form.
  const bytes = Math.max(least, Math.min(left, 2 * COOKIE_BYTES))
  const names = 2 * name.length + '=~2='.length
  let room = bytes
  while (names + sealLength(ENVELOPE_BYTES + key.length + room, secret) > bytes) room -= 16
  return room
}

export async function saveDraft(
  form: Form,
  submission: Submission,
  context: Context,
): Promise<void> {
  const key = keyOf(form)
  const whole = pack(fitSubmission(submission, Number.POSITIVE_INFINITY))
  const wanted = Math.min(whole.length, FORM_PACKED_BYTES)
  for (const other of context.cookies.keys(context.secure).filter(isTemporary)) {
    // This form comes before forms that were left. A header that is too long gets no answer at all.
    if (other !== key && roomFor(key, context, 0) < wanted) deleteEntry(other, context)
  }
  const raw = pack(fitSubmission(submission, roomFor(key, context)))
  const id = randomBytes(4).toString('base64url')
  await writeEntry(key, draftEntry, { id, raw }, context, {}, NO_LIMITS)
}

/** @returns the draft with a value for each field of the form */
export async function readDraft(form: Form, context: Context): Promise<Draft | undefined> {
  const opened = await readEntry(keyOf(form), draftEntry, context)
  if (!opened || 'unreadable' in opened) return undefined
  const { id, submission } = opened.value
  const values = form.fields.map(({ name }) => [name, submission.values[name] ?? ''])
  return { id, submission: { ...submission, values: Object.fromEntries(values) } }
}

export function deleteDraft(form: Form, context: Context): void {
  deleteEntry(keyOf(form), context)
}

/** @returns the ids of the forms that have a draft and begin with a text */
export function draftIds(start: string, { cookies, secure }: Context): string[] {
  const keys = cookies.keys(secure).filter((key) => key.startsWith(`${TEMPORARY}${start}`))
  return keys.map((key) => key.slice(TEMPORARY.length))
}

/** @param start of the ids of their forms */
export function deleteDrafts(start: string, context: Context): void {
  for (const id of draftIds(start, context)) deleteEntry(`${TEMPORARY}${id}`, context)
}
