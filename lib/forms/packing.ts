import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { LANGUAGE } from '../config/language.ts'

/** What was sent, as text, and what was wrong with how it was sent: both by field. */
export interface Raw {
  values: Record<string, string>
  /** Beside the schema's own errors; '' is the form as a whole. */
  notes: Record<string, string>
}

/** The most that a draft holds, as JSON: whoever sends more gets it back cut. */
const RAW_BYTES = 16 * 1024

/**
 * The most that one form may allow, in UTF-16 code units with the names of its fields: it is kept
 * whole, whatever is typed, beside other cookies of 800 bytes. Most texts take half as much.
 */
export const FORM_LENGTH = 1500

/** How long a draft of that length is at most once it is packed: two bytes a unit and some. */
export const FORM_PACKED = Math.ceil((FORM_LENGTH * 2.1 + 200) * (4 / 3))

const OPTIONS = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // The best quality takes twenty times as long, and saves one byte in a hundred.
    [constants.BROTLI_PARAM_QUALITY]: 5,
  },
}

/** @returns the input in base64url, compressed: a cookie's bytes are few */
export function pack(raw: Raw): string {
  return brotliCompressSync(JSON.stringify(raw), OPTIONS).toString('base64url')
}

/** @throws {Error} for anything that {@link pack} did not make */
export function unpack(packed: string): unknown {
  const options = { maxOutputLength: RAW_BYTES }
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64url'), options).toString())
}

/** Cuts at a character's border, so that no half of an emoji is left. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  // What is cut is not measured by the white space around it.
  const trimmed = text.trim()
  return trimmed.slice(0, new TextEncoder().encodeInto(trimmed, new Uint8Array(bytes)).read)
}

function withEachValueIn(bytes: number, { values, notes }: Raw): Raw {
  const shortened: Raw = { values: {}, notes: { ...notes } }
  for (const [name, value] of Object.entries(values)) {
    const kept = cut(value, bytes)
    if (kept) shortened.values[name] = kept
    if (kept.length < value.trim().length) {
      const told = `Only the first ${kept.length.toLocaleString(LANGUAGE)} characters could be kept`
      shortened.notes[name] = notes[name] ? `${notes[name]}. ${told}` : told
    }
  }
  return shortened
}

/**
 * Shortens the longest values until the whole fits, and notes where it did.
 * @param room for what is packed, in bytes
 */
export function fitRaw(raw: Raw, room: number): Raw {
  const fits = (candidate: Raw) =>
    Buffer.byteLength(JSON.stringify(candidate)) <= RAW_BYTES && pack(candidate).length <= room
  let [most, tooMuch] = [0, RAW_BYTES]
  const whole = withEachValueIn(Number.POSITIVE_INFINITY, raw)
  if (fits(whole)) return whole
  while (tooMuch - most > 1) {
    const middle = Math.floor((most + tooMuch) / 2)
    if (fits(withEachValueIn(middle, raw))) most = middle
    else tooMuch = middle
  }
  return withEachValueIn(most, raw)
}
