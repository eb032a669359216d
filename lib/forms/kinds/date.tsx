import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { LANGUAGE } from '#lib/config/language.ts'
import { answer, checkRange, inRange, type Read } from './answer.ts'
import type { Question } from './kind.ts'
import { monthOf, numberOf } from './month-name.ts'
import { inParts, splitParts, wrongParts } from './parts.tsx'
import { type Side, wrongSide } from './today.ts'
import { typedParts } from './typed-parts.ts'

/** The parts of a date, in the order of their inputs. */
export const DATE_PARTS = ['day', 'month', 'year'] as const

/**
 * Such as "20 November 2026". In UTC, because a date has no time zone, and the server's zone could
 * move it. (An `Intl.DateTimeFormat` in a constant would cost each start of the server 10 ms.)
 */
export const longDate = (date: Date) =>
  date.toLocaleDateString(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })

/** @returns the date as ISO 8601, or what is wrong with it */
function isoOf(text: string): Read<string> {
  const parts = splitParts(DATE_PARTS, text)
  const wrong = wrongParts(parts, DATE_PARTS)
  if (wrong) return { wrong }
  const [year, month, day] = [Number(parts.year), monthOf(parts.month), numberOf(parts.day)]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Date turns the 31st of April into the 1st of May, and the year 26 into 1926.
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  if (!exists || date.getUTCDate() !== day) return { wrong: texts.date.invalid }
  const digits = (number: number) => `${number}`.padStart(2, '0')
  return { value: `${parts.year}-${digits(month)}-${digits(day)}` }
}

/** A date that may be incomplete or invalid, as it was typed. */
const dateKind = inParts(DATE_PARTS, (text) => {
  const found = isoOf(text)
  return 'value' in found ? longDate(new Date(found.value)) : typedParts(DATE_PARTS, text)
})

interface DateQuestion extends Pick<Question, 'title' | 'description' | 'missing' | 'subject'> {
  /** On which side of today it must be. Today is allowed, in every time zone. */
  only?: Side
  /** The first date that is allowed, such as `2026-03-01`. */
  from?: string
  /** The last date that is allowed. */
  to?: string
  /** A date of birth, which a browser may know. */
  autocomplete?: 'bday'
}

/** @throws {Error} for a limit that is no date. It would be compared with dates, and reject all */
function checkLimit(limit: string | undefined): void {
  if (limit === undefined) return
  const found = isoOf(limit)
  if ('value' in found && found.value === limit) return
  throw new Error(`“${limit}” is no date: write it like 2026-03-01`)
}

/**
 * A date in three inputs: https://design-system.service.gov.uk/components/date-input/
 * Its value is `2026-11-20`, or '' if it is empty.
 * @throws {Error} for a `from` or `to` that is no date, or a `from` after `to`
 */
export function date({ only, from, to, ...question }: DateQuestion) {
  checkLimit(from)
  checkLimit(to)
  checkRange(question, [from, to])
  const inWords = () => [from && longDate(new Date(from)), to && longDate(new Date(to))] as const
  function read(text: string): Read<string> {
    const found = inRange(isoOf(text), [from, to], () => texts.date.range(...inWords()))
    const wrong = 'value' in found && wrongSide(only, found.value)
    return wrong ? { wrong } : found
  }
  const limit = () => texts.date.limit(...inWords())
  return answer(
    { ...((from ?? to) && { limit }), ...question },
    { kind: dateKind, max: '2026-september-20'.length, stored: z.string, read, empty: '' },
  )
}
