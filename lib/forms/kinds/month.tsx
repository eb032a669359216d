import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { LANGUAGE } from '#lib/config/language.ts'
import { answer, type Read } from './answer.ts'
import type { Question } from './kind.ts'
import { monthOf } from './month-name.ts'
import { inParts, splitParts, wrongParts } from './parts.tsx'
import { type Side, wrongSide } from './today.ts'
import { typedParts } from './typed-parts.ts'

const MONTH_PARTS = ['month', 'year'] as const

/** @returns the month as ISO 8601, or what is wrong with it */
function isoOf(text: string): Read<string> {
  const parts = splitParts(MONTH_PARTS, text)
  const wrong = wrongParts(parts, MONTH_PARTS)
  if (wrong) return { wrong }
  const month = monthOf(parts.month)
  if (month < 1 || month > 12) return { wrong: texts.month.invalid }
  return { value: `${parts.year}-${`${month}`.padStart(2, '0')}` }
}

const monthKind = inParts(MONTH_PARTS, (text) => {
  const found = isoOf(text)
  if ('wrong' in found) return typedParts(MONTH_PARTS, text)
  const shown = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(found.value).toLocaleDateString(LANGUAGE, shown)
})

interface MonthQuestion extends Pick<Question, 'title' | 'description' | 'missing' | 'subject'> {
  /** On which side of today it must be. This month is allowed, in every time zone. */
  only?: Side
}

/** A month of a year, in two inputs. Its value is `2026-11`, or '' if it is empty. */
export function month({ only, ...question }: MonthQuestion) {
  function read(text: string): Read<string> {
    const found = isoOf(text)
    const wrong = 'value' in found && wrongSide(only, found.value)
    return wrong ? { wrong } : found
  }
  return answer(question, {
    kind: monthKind,
    max: '2026-september'.length,
    stored: z.string,
    read,
    empty: '',
  })
}
