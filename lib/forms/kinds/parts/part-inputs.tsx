import { texts } from '#lib/texts/texts.ts'
import type { ControlProps, Kind } from './kind.ts'
import { readLine, trimmed } from './normalize.ts'

/** What was read, or what is wrong with it. The error is about all parts unless it names some. */
export type ReadParts = { value: string } | { wrong: string; parts?: readonly string[] }

/** The earliest year of a form that names none: a year before it is a slip, such as 0026. */
export const EARLIEST_YEAR = 1800

/** The text that stands for the parts, the last one first: `2026-11-20`, or '' if all are empty. */
export function joinParts(sent: string[]): string {
  const typed = sent.map((part) => trimmed(part).replaceAll('-', '/'))
  return typed.some(Boolean) ? typed.reverse().join('-') : ''
}

/** @returns the parts as they were typed */
export function splitParts<P extends string>(parts: readonly P[], text: string): Record<P, string> {
  const typed = text.split('-')
  const entries = parts.map((part, index) => [part, typed[parts.length - 1 - index] ?? ''])
  return Object.fromEntries(entries) as Record<P, string>
}

/** @returns the parts as an English keyboard would write them */
export function readParts<P extends string>(parts: readonly P[], text: string): Record<P, string> {
  const typed = splitParts(parts, text)
  return Object.fromEntries(parts.map((part) => [part, readLine(typed[part])])) as Record<P, string>
}

/** @returns what is wrong with the parts, if anything: one is missing, or the year is not a year */
export function wrongParts(
  typed: Record<string, string> & { year: string },
  parts: readonly string[],
): { wrong: string; parts: string[] } | undefined {
  const missing = parts.filter((part) => !typed[part])
  if (missing.length > 0) return { wrong: texts.date.incomplete(missing), parts: missing }
  return /^\d{4}$/.test(typed.year) ? undefined : { wrong: texts.date.year, parts: ['year'] }
}

/** @returns what was read, or an error for its year */
export const notBefore = (year: number, found: ReadParts): ReadParts =>
  'value' in found && Number(found.value.slice(0, 4)) < year
    ? { wrong: texts.date.earliest(year), parts: ['year'] }
    : found

/** Inputs with a label each. If the field has `autocomplete`, that of an input is `bday-year`, … */
function Parts({
  id,
  field,
  value,
  isInvalid,
  wrong,
}: ControlProps & { wrong: readonly string[] }) {
  const { autocomplete, kind, name } = field
  const parts = kind.parts ?? []
  const typed = splitParts(parts, value)
  // The link in the error summary leads to the first one that is wrong.
  const first = isInvalid ? parts.find((part) => wrong.includes(part)) : parts[0]
  return (
    <div className="date">
      {parts.map((part) => (
        <label key={part}>
          {`${part[0]?.toUpperCase()}${part.slice(1)}`}
          <input
            type="text"
            id={part === first ? id : `${id}.${part}`}
            name={`${name}-${part}`}
            autoComplete={autocomplete && `${autocomplete}-${part}`}
            inputMode={part === 'month' ? undefined : 'numeric'}
            defaultValue={typed[part]}
            aria-invalid={(isInvalid && wrong.includes(part)) || undefined}
          />
        </label>
      ))}
    </div>
  )
}

interface PartsKind {
  /** In the order of their inputs, the year last. */
  parts: readonly string[]
  read: (text: string) => ReadParts
  display: (text: string) => string
}

/** @returns a kind that is answered in several inputs: parts of a date */
export function inParts({ parts, read, display }: PartsKind): Kind {
  /** An error of the app's own is about all parts, and so is one that names none. */
  function wrongIn(text: string): readonly string[] {
    const found = text ? read(text) : undefined
    return (found && 'wrong' in found && found.parts) || parts
  }
  return {
    layout: 'group',
    Control: (props) => <Parts {...props} wrong={wrongIn(props.value)} />,
    parts,
    join: joinParts,
    display,
  }
}
