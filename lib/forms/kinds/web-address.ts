import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { answer, type Read } from './parts/answer.ts'
import { addressLine, asciiDomain } from './parts/domain.ts'
import type { Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'

interface WebAddressQuestion extends Question {
  /** In UTF-16 code units, with https://. The default is 200. */
  max?: number
}

const kind = line({
  type: 'url',
  inputMode: 'url',
  spellCheck: false,
  autoCapitalize: 'none',
  dir: 'ltr',
})

const OURS = /^https?:\/\//i

/** Such as "mailto:". A digit after the colon is a port: example.org:8080. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i

/** The scheme and the host. What follows may have any characters, and they are kept. */
const HOST = /^(?:[^/?#]*\/\/)?[^/?#]*/

/** What nobody can see, and what a copied address may have at its ends or within. */
const INVISIBLE = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu

function read(sent: string, max: number): Read<string> {
  const typed = sent.replaceAll(INVISIBLE, '').replace(HOST, addressLine).trim()
  if (/\s/.test(typed)) return { wrong: texts.webAddress.space }
  if (!OURS.test(typed) && SCHEME.test(typed)) return { wrong: texts.webAddress.scheme }
  const value = OURS.test(typed)
    ? typed.replace(OURS, (one) => one.toLowerCase())
    : `https://${typed}`
  const url = URL.parse(value)
  // A browser goes to evil.org for https://example.org@evil.org, and reads \ as /.
  const isClear = url && !url.username && !url.password && !/[\\\p{Cc}\p{Cf}]/u.test(value)
  if (!isClear || !asciiDomain(url.hostname)) return { wrong: texts.webAddress.invalid }
  return value.length > max ? { wrong: texts.field.length(max) } : { value }
}

/** The address of a page or a site, as it was typed. "example.org" becomes "https://example.org". */
export const webAddress = ({ max = 200, ...question }: WebAddressQuestion) =>
  answer(
    { autocomplete: 'url', ...question },
    { kind, max, stored: z.string, read: (typed) => read(typed, max), empty: '' },
  )
