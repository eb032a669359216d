import { texts } from '#app/texts.ts'
import type { ControlProps, Kind } from './kind.ts'

/** The text that stands for the parts, the last one first: `2026-11-20`, or '' if all are empty. */
export function joinParts(sent: string[]): string {
  const typed = sent.map((part) => part.trim().replaceAll('-', '/'))
  return typed.some(Boolean) ? typed.reverse().join('-') : ''
}

/** @returns the parts as they were typed */
export function splitParts<P extends string>(parts: readonly P[], text: string): Record<P, string> {
  const typed = text.split('-')
  const entries = parts.map((part, index) => [part, typed[parts.length - 1 - index] ?? ''])
  return Object.fromEntries(entries) as Record<P, string>
}

/** @returns what is wrong with the parts, or undefined: one is missing, or the year is no year */
export function wrongParts(
  typed: Record<string, string> & { year: string },
  parts: readonly string[],
): string | undefined {
  const missing = parts.filter((part) => !typed[part])
  if (missing.length > 0) return texts.date.incomplete(missing)
  return /^\d{4}$/.test(typed.year) ? undefined : texts.date.year
}

/** Inputs with a label each. If the field has `autocomplete`, that of an input is `bday-year`, … */
function Parts({ id, field, value, isInvalid }: ControlProps) {
  const { autocomplete, kind, name } = field
  const parts = kind.parts ?? []
  const typed = splitParts(parts, value)
  return (
    <div className="date">
      {parts.map((part, index) => (
        <label key={part}>
          {`${part[0]?.toUpperCase()}${part.slice(1)}`}
          <input
            type="text"
            id={index === 0 ? id : `${id}.${part}`}
            name={`${name}-${part}`}
            autoComplete={autocomplete && `${autocomplete}-${part}`}
            inputMode={part === 'month' ? undefined : 'numeric'}
            defaultValue={typed[part]}
            aria-invalid={isInvalid || undefined}
          />
        </label>
      ))}
    </div>
  )
}

/** @returns a kind that is answered in several inputs: parts of a date, the year last */
export const inParts = (parts: readonly string[], display: (text: string) => string): Kind => ({
  layout: 'group',
  Control: Parts,
  parts,
  join: joinParts,
  display,
})
