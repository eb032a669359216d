import { z } from 'zod'
import { LANGUAGE } from '#lib/config/language.ts'
import { texts } from '#lib/texts/texts.ts'
import { answer } from './parts/answer.ts'
import type { Question } from './parts/kind.ts'
import { monthOf } from './parts/month-name.ts'
import {
  EARLIEST_YEAR,
  inParts,
  notBefore,
  type ReadParts,
  readParts,
  wrongParts,
} from './parts/part-inputs.tsx'
import { type Side, wrongSide } from './parts/today.ts'
import { typedParts } from './parts/typed-parts.ts'

const MONTH_PARTS = ['month', 'year'] as const

/** @returns the month as ISO 8601, or what is wrong with it */
function isoOf(text: string): ReadParts {
  const parts = readParts(MONTH_PARTS, text)
  const wrong = wrongParts(parts, MONTH_PARTS)
  if (wrong) return wrong
  const month = monthOf(parts.month)
  if (month < 1 || month > 12) return { wrong: texts.month.invalid, parts: ['month'] }
  return { value: `${parts.year}-${`${month}`.padStart(2, '0')}` }
}

/** @returns a month in words, or an incomplete or invalid one as it was typed */
function display(text: string): string {
  const found = isoOf(text)
  if ('wrong' in found) return typedParts(MONTH_PARTS, text)
  const shown = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(found.value).toLocaleDateString(LANGUAGE, shown)
}

interface MonthQuestion extends Pick<Question, 'title' | 'description' | 'missing' | 'subject'> {
  /** On which side of today it must be. This month is allowed, in every time zone. */
  only?: Side
  /** A year before it is an error. */
  earliestYear?: number
}

/** A month of a year, in two inputs. Its value is `2026-11`, or '' if it is empty. */
export function month({ only, earliestYear = EARLIEST_YEAR, ...question }: MonthQuestion) {
  function read(text: string): ReadParts {
    const found = notBefore(earliestYear, isoOf(text))
    const wrong = 'value' in found && wrongSide(only, found.value)
    return wrong ? { wrong } : found
  }
  return answer(question, {
    kind: inParts({ parts: MONTH_PARTS, read, display }),
    max: '2026-september'.length,
    stored: z.string,
    read,
    empty: '',
  })
}
