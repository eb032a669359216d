import { texts } from '#lib/texts/texts.ts'
import type { Kind } from './kinds/parts/kind.ts'

/** @returns a value as a visitor would type it. A text stays as it is */
export function writtenValue(kind: Partial<Kind> | undefined, value: unknown): string {
  if (value === undefined || value === null || typeof value === 'string') return value ?? ''
  return kind?.write ? kind.write(value as never) : `${value}`
}

/** @returns an answer for a person to read, as it was typed or as the schema made it */
export function displayValue(kind: Partial<Kind> | undefined, value: unknown): string {
  const text = writtenValue(kind, value)
  if (text === '') return kind?.empty ?? texts.answer.none
  return kind?.display?.(text) ?? text
}
