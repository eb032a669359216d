import { texts } from '#lib/texts/texts.ts'
import { splitParts } from './part-inputs.tsx'

/** @returns what was typed as a date that is incomplete or invalid: "Day 3, no month, year 1990" */
export function typedParts(parts: readonly string[], text: string): string {
  const typed = splitParts(parts, text)
  const words = parts.map((part) => texts.date.typed(part, typed[part] ?? '')).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
