import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { answer, type Read } from './parts/answer.ts'
import type { Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'
import { readLine } from './parts/normalize.ts'

const MAX = 40

/** ITU-T E.164 allows 15. Some countries have numbers of 5. */
const [LEAST, MOST] = [5, 15]

/** What people put between digits. */
const BETWEEN = /[ ().\-/]/g

/** The 0 is for calls inside the country. In Italy it belongs to the number. */
const ZERO = /^((?:\+|00)(?!39).*?)\(0\)/

const kind = line({
  type: 'tel',
  inputMode: 'tel',
  spellCheck: false,
  autoCapitalize: 'none',
  dir: 'ltr',
})

function read(typed: string): Read<string> {
  if (typed.length > MAX) return { wrong: texts.field.length(MAX) }
  const number = readLine(typed).replace(ZERO, '$1').replaceAll(BETWEEN, '')
  if (!/^\+?\d+$/.test(number)) return { wrong: texts.phone.invalid }
  const { length } = number.replace('+', '')
  if (length < LEAST || length > MOST) return { wrong: texts.phone.length(LEAST, MOST) }
  return { value: number }
}

/** A phone number of any country. Its value is its digits, with a + before them if one was typed. */
export const phone = (question: Question) =>
  answer(
    { autocomplete: 'tel', ...question },
    { kind, max: MAX, stored: z.string, read, empty: '' },
  )
