import { z } from 'zod'
import { LANGUAGE } from '#lib/config/language.ts'
import { texts } from '#lib/texts/texts.ts'
import { answer, checkRange, inRange } from './parts/answer.ts'
import type { Question } from './parts/kind.ts'
import { monthOf, numberOf } from './parts/month-name.ts'
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

/** The parts of a date, in the order of their inputs. */
export const DATE_PARTS = ['day', 'month', 'year'] as const

/**
 * Such as "20 November 2026". In UTC, because a date has no time zone, and the server's zone could
 * move it. (An `Intl.DateTimeFormat` in a constant would cost each start of the server 10 ms.)
 */
export const longDate = (date: Date) =>
  date.toLocaleDateString(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })

/** @returns the date as ISO 8601, or what is wrong with it */
function isoOf(text: string): ReadParts {
  const parts = readParts(DATE_PARTS, text)
  const wrong = wrongParts(parts, DATE_PARTS)
  if (wrong) return wrong
  const [year, month, day] = [Number(parts.year), monthOf(parts.month), numberOf(parts.day)]
  if (month < 1 || month > 12) return { wrong: texts.date.invalid, parts: ['month'] }
  // The day before the first of the next month. Date turns the year 26 into 1926.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (day < 1 || day > last) return { wrong: texts.date.invalid, parts: ['day'] }
  const digits = (number: number) => `${number}`.padStart(2, '0')
  return { value: `${parts.year}-${digits(month)}-${digits(day)}` }
}

/** @returns a date in words, or an incomplete or invalid one as it was typed */
function display(text: string): string {
  const found = isoOf(text)
  return 'value' in found ? longDate(new Date(found.value)) : typedParts(DATE_PARTS, text)
}

interface DateQuestion extends Pick<Question, 'title' | 'description' | 'missing' | 'subject'> {
  /** On which side of today it must be. Today is allowed, in every time zone. */
  only?: Side
  /** The first date that is allowed, such as `2026-03-01`. */
  from?: string
  /** The last date that is allowed. */
  to?: string
  /** A year before it is an error: 1800 unless given, or that of an earlier `from`. */
  earliestYear?: number
  /** A date of birth, which a browser may know. */
  autocomplete?: 'bday'
}

/** @throws {Error} for a limit that is not a date. It would be compared with dates, and reject all */
function checkLimit(limit: string | undefined): void {
  if (limit === undefined) return
  const found = isoOf(limit)
  if ('value' in found && found.value === limit) return
  throw new Error(`“${limit}” is not a date: write it like 2026-03-01`)
}

/**
 * A date in three inputs: https://design-system.service.gov.uk/components/date-input/
 * Its value is `2026-11-20`, or '' if it is empty.
 * @throws {Error} for a `from` or `to` that is not a date, or a `from` after `to`
 */
export function date({ only, from, to, earliestYear, ...question }: DateQuestion) {
  checkLimit(from)
  checkLimit(to)
  checkRange(question, [from, to])
  const inWords = () => [from && longDate(new Date(from)), to && longDate(new Date(to))] as const
  const earliest = earliestYear ?? Math.min(EARLIEST_YEAR, Number((from ?? '9999').slice(0, 4)))
  function read(text: string): ReadParts {
    const typed = notBefore(earliest, isoOf(text))
    const found = inRange(typed, [from, to], () => texts.date.range(...inWords()))
    const wrong = 'value' in found && wrongSide(only, found.value)
    return wrong ? { wrong } : found
  }
  const kind = inParts({ parts: DATE_PARTS, read, display })
  const limit = () => texts.date.limit(...inWords())
  return answer(
    { ...((from ?? to) && { limit }), ...question },
    { kind, max: '2026-september-20'.length, stored: z.string, read, empty: '' },
  )
}
