import { texts } from '#app/texts.ts'
import type { FieldMeta, Kind } from './kinds/kind.ts'
import { isKind, kinds } from './kinds.ts'

/** @returns an answer for a person to read, as it was typed or as the schema made it */
export function displayValue(meta: FieldMeta, value: unknown): string {
  const { kind = 'text' } = meta
  const { display, empty = texts.answer.none }: Kind = isKind(kind) ? kinds[kind] : {}
  const text = `${value ?? ''}`
  if (text === '') return empty
  return display?.(text, meta) ?? text
}
