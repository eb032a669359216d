import { z } from 'zod'
import { LANGUAGE } from '../config/language.ts'
import type { FieldMeta } from './field.ts'

/** The parts of a date field, in the order in which they are asked. */
export const DATE_PARTS = ['day', 'month', 'year'] as const

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/**
 * Such as "20 November 2026", in UTC: a date alone has no time zone, and a server's would move it.
 * (An `Intl.DateTimeFormat` kept at hand would cost each start 10 ms.)
 */
export const longDate = (date: Date) =>
  date.toLocaleDateString(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })

/** What was typed, as one text: `2026-11-20`, whatever the parts are; '' where all are empty. */
export function joinDate(parts: Record<(typeof DATE_PARTS)[number], string>): string {
  const typed = [parts.year, parts.month, parts.day].map((part) => part.trim().replaceAll('-', '/'))
  return typed.some(Boolean) ? typed.join('-') : ''
}

/** @returns the parts as they were typed */
export function splitDate(text: string): Record<(typeof DATE_PARTS)[number], string> {
  const [year = '', month = '', day = ''] = text.split('-')
  return { day, month, year }
}

const numberOf = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : 0)

/** By number, or by its name or the beginning of it. */
function monthOf(typed: string): number {
  const begins = (month: string) => typed.length > 2 && month.startsWith(typed.toLowerCase())
  return numberOf(typed) || MONTHS.findIndex(begins) + 1
}

/** @returns the date as ISO 8601, or what is wrong with it */
function isoOf(text: string): { iso: string } | { wrong: string } {
  const parts = splitDate(text)
  const missing = DATE_PARTS.filter((part) => !parts[part])
  if (missing.length > 0) return { wrong: `must include a ${missing.join(' and a ')}` }
  if (!/^\d{4}$/.test(parts.year)) return { wrong: 'must have a year of four digits' }
  const [year, month, day] = [Number(parts.year), monthOf(parts.month), numberOf(parts.day)]
  const date = new Date(Date.UTC(year, month - 1, day))
  // The 31st of April would become the 1st of May, and a year below 100 one of the last century.
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  if (!real || date.getUTCDate() !== day) return { wrong: 'must be a real date' }
  return { iso: date.toISOString().slice(0, 10) }
}

/** The present date, so many hours east of Greenwich. */
const todayAt = (hours: number) =>
  new Date(Date.now() + hours * 60 * 60 * 1000).toISOString().slice(0, 10)

interface DateMeta extends Pick<FieldMeta, 'title' | 'description'> {
  /** The error for an empty answer; without it the answer is optional. */
  missing?: string
  /** How the errors name the field, where that is not the label. */
  subject?: string
  /** On which side of today it must be, today included: nobody's today is on the wrong one. */
  only?: 'past' | 'future'
}

/**
 * A date that people know by heart, asked for in three fields: https://design-system.service.gov.uk/components/date-input/
 * Its value is `2026-11-20`, or '' if it was left empty.
 */
export function date({ missing, subject, only, ...meta }: DateMeta) {
  const label = subject ?? meta.title
  return z
    .string()
    .transform((text, { addIssue }) => {
      if (!text && !missing) return ''
      const found = text ? isoOf(text) : { wrong: '' }
      if ('wrong' in found) addIssue(found.wrong ? `${label} ${found.wrong}` : (missing ?? ''))
      else if (only === 'past' && found.iso > todayAt(14)) {
        addIssue(`${label} must not be in the future`)
      } else if (only === 'future' && found.iso < todayAt(-12)) {
        addIssue(`${label} must not be in the past`)
      } else return found.iso
      return z.NEVER
    })
    .meta({ ...meta, kind: 'date', max: '2026-september-20'.length })
}
