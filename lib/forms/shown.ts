import { longDate } from './date.ts'
import type { FieldMeta } from './field.ts'

/** @returns an answer in a person's words, as it was typed or as the schema made it */
export function shown({ kind, options = {} }: FieldMeta, value: unknown): string {
  const text = `${value ?? ''}`
  if (kind === 'checkbox') return text === 'true' ? 'Yes' : 'No'
  if (text === '') return 'Not given'
  // In a draft it may be no date.
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return longDate(new Date(text))
  // An answer may be called like a property that every object has.
  return (Object.hasOwn(options, text) && options[text]) || text
}
