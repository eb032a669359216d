import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { LANGUAGE } from '#lib/config/language.ts'
import type { ControlProps, Kind, Question } from './kind.ts'

/** The parts of a date, in the order of their inputs. */
export const DATE_PARTS = ['day', 'month', 'year'] as const

/** The text that stands for the parts: `2026-11-20`, or '' if all of them are empty. */
export function joinDate([day = '', month = '', year = '']: string[]): string {
  const typed = [year, month, day].map((part) => part.trim().replaceAll('-', '/'))
  return typed.some(Boolean) ? typed.join('-') : ''
}

/** @returns the parts as they were typed */
export function splitDate(text: string): Record<(typeof DATE_PARTS)[number], string> {
  const [year = '', month = '', day = ''] = text.split('-')
  return { day, month, year }
}

/**
 * Such as "20 November 2026". In UTC, because a date has no time zone, and the server's zone could
 * move it. (An `Intl.DateTimeFormat` in a constant would cost each start of the server 10 ms.)
 */
export const longDate = (date: Date) =>
  date.toLocaleDateString(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

const numberOf = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : 0)

/** @returns 1 to 12, for a number, a name or the first letters of a name; or another number */
function monthOf(typed: string): number {
  const begins = (month: string) => typed.length > 2 && month.startsWith(typed.toLowerCase())
  return numberOf(typed) || MONTHS.findIndex(begins) + 1
}

/** @returns the date as ISO 8601, or what is wrong with it */
function isoOf(text: string): { iso: string } | { wrong: string } {
  const parts = splitDate(text)
  const missing = DATE_PARTS.filter((part) => !parts[part])
  if (missing.length > 0) return { wrong: texts.date.incomplete(missing) }
  if (!/^\d{4}$/.test(parts.year)) return { wrong: texts.date.year }
  const [year, month, day] = [Number(parts.year), monthOf(parts.month), numberOf(parts.day)]
  const date = new Date(Date.UTC(year, month - 1, day))
  // Date turns the 31st of April into the 1st of May, and the year 26 into 1926.
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  if (!exists || date.getUTCDate() !== day) return { wrong: texts.date.invalid }
  return { iso: date.toISOString().slice(0, 10) }
}

/** Today's date in a time zone that is so many hours ahead of UTC. */
const todayAt = (hours: number) =>
  new Date(Date.now() + hours * 60 * 60 * 1000).toISOString().slice(0, 10)

function DateInputs({ id, field, value, isInvalid }: ControlProps) {
  const typed = splitDate(value)
  return (
    <div className="date">
      {DATE_PARTS.map((part, index) => (
        <label key={part}>
          {`${part[0]?.toUpperCase()}${part.slice(1)}`}
          <input
            type="text"
            id={index === 0 ? id : `${id}-${part}`}
            name={`${field.name}-${part}`}
            inputMode={part === 'month' ? undefined : 'numeric'}
            defaultValue={typed[part]}
            aria-invalid={isInvalid || undefined}
          />
        </label>
      ))}
    </div>
  )
}

/** A date that may be incomplete or invalid, as it was typed. */
export const dateKind: Kind = {
  layout: 'group',
  Control: DateInputs,
  parts: DATE_PARTS,
  join: joinDate,
  // In a draft it may not be a date.
  display: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? longDate(new Date(text)) : text),
}

interface DateQuestion extends Pick<Question, 'title' | 'description' | 'missing' | 'subject'> {
  /** On which side of today it must be. Today is allowed, in every time zone. */
  only?: 'past' | 'future'
}

/**
 * A date in three inputs: https://design-system.service.gov.uk/components/date-input/
 * Its value is `2026-11-20`, or '' if it is empty.
 */
export function date({ missing, subject, only, ...meta }: DateQuestion) {
  const name = subject ?? meta.title
  return z
    .string()
    .transform((text, { addIssue }) => {
      if (!text && !missing) return ''
      const found = text ? isoOf(text) : { wrong: '' }
      if ('wrong' in found) addIssue(found.wrong ? `${name} ${found.wrong}` : (missing ?? ''))
      else if (only === 'past' && found.iso > todayAt(14)) addIssue(`${name} ${texts.date.future}`)
      else if (only === 'future' && found.iso < todayAt(-12)) addIssue(`${name} ${texts.date.past}`)
      else return found.iso
      return z.NEVER
    })
    .meta({ ...meta, kind: dateKind, max: '2026-september-20'.length, stored: z.string })
}
