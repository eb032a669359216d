import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { answer, type Read } from './parts/answer.ts'
import { addressLine, asciiDomain } from './parts/domain.ts'
import type { Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'

/** RFC 5321: 64 bytes before the @, and 254 in all. */
const MAX = 254

/** The letters of any language, and the signs that HTML allows: https://html.spec.whatwg.org/#e-mail-state-(type=email) */
const NAME = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u

const kind = line({
  type: 'email',
  inputMode: 'email',
  spellCheck: false,
  autoCapitalize: 'none',
  dir: 'ltr',
})

function read(typed: string): Read<string> {
  const line = addressLine(typed)
  const at = line.lastIndexOf('@')
  const name = line.slice(0, Math.max(0, at))
  const domain = asciiDomain(line.slice(at + 1))
  const isName = NAME.test(name) && Buffer.byteLength(name) <= 64
  if (!isName || !domain) return { wrong: texts.email.invalid }
  const value = `${name}@${domain}`
  // In ASCII a domain may be longer or shorter.
  return Math.max(typed.length, value.length) > MAX ? { wrong: texts.field.length(MAX) } : { value }
}

/** An email address. A domain outside ASCII is saved in ASCII, as mail servers need it. */
export const email = (question: Question) =>
  answer(
    { autocomplete: 'email', ...question },
    { kind, max: MAX, stored: z.string, read, empty: '' },
  )
