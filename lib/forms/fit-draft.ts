import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { LANGUAGE } from '#lib/config/language.ts'
import { texts } from '#lib/texts/texts.ts'
import { FORM_LENGTH } from './form-limit.ts'
import type { Submission } from './submission.ts'

/** The longest draft, as JSON. Longer input is cut. */
const DRAFT_JSON_BYTES = 16 * 1024

/** The longest draft of a form of that length, packed: a little more than two bytes a code unit. */
export const FORM_PACKED_BYTES = Math.ceil((FORM_LENGTH * 2.1 + 200) * (4 / 3))

const OPTIONS = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // The best quality takes twenty times as long, and saves one percent.
    [constants.BROTLI_PARAM_QUALITY]: 5,
  },
}

/** @returns the submission in base64url, compressed because a cookie is short */
export function pack(submission: Submission): string {
  return brotliCompressSync(JSON.stringify(submission), OPTIONS).toString('base64url')
}

/** @throws {Error} for anything that {@link pack} did not make */
export function unpack(packed: string): unknown {
  const options = { maxOutputLength: DRAFT_JSON_BYTES }
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64url'), options).toString())
}

/** Cuts between two characters, and never within an emoji. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  // White space at the ends must not use up the room.
  const trimmed = text.trim()
  return trimmed.slice(0, new TextEncoder().encodeInto(trimmed, new Uint8Array(bytes)).read)
}

function withEachValueIn(bytes: number, { values, notes }: Submission): Submission {
  const shortened: Submission = { values: {}, notes: { ...notes } }
  for (const [name, value] of Object.entries(values)) {
    const short = cut(value, bytes)
    if (short) shortened.values[name] = short
    if (short.length < value.trim().length) {
      const note = texts.field.cut(short.length.toLocaleString(LANGUAGE))
      shortened.notes[name] = notes[name] ? `${notes[name]}. ${note}` : note
    }
  }
  return shortened
}

/**
 * Cuts the longest values until the whole fits, and notes which ones it has cut.
 * @param room for the packed submission, in bytes
 */
export function fitSubmission(submission: Submission, room: number): Submission {
  const fits = (candidate: Submission) =>
    Buffer.byteLength(JSON.stringify(candidate)) <= DRAFT_JSON_BYTES &&
    pack(candidate).length <= room
  const whole = withEachValueIn(Number.POSITIVE_INFINITY, submission)
  if (fits(whole)) return whole
  let [most, tooMuch] = [0, DRAFT_JSON_BYTES]
  while (tooMuch - most > 1) {
    const middle = Math.floor((most + tooMuch) / 2)
    if (fits(withEachValueIn(middle, submission))) most = middle
    else tooMuch = middle
  }
  return withEachValueIn(most, submission)
}
