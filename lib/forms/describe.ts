import { z } from 'zod'
import { metaOf } from '#lib/session/meta.ts'
import { texts } from '#lib/texts/texts.ts'
import { displayValue } from './display.ts'
import type { Field, Kind } from './kinds/parts/kind.ts'

/**
 * Says a stored value in plain words, and never shows a name of the code.
 * @param title the label of a field that has none
 */
export function describeValue(
  value: unknown,
  schema: z.ZodType,
  title = '',
): [label: string, text: string][] {
  if (!(schema instanceof z.ZodObject)) return [[title, valueText(value, schema)]]
  const fields: [string, z.ZodType][] = Object.entries(schema.shape)
  return fields
    .filter(([name]) => Object(value)[name] !== undefined)
    .map(([name, field]) => [
      `${metaOf(field)?.title ?? title}`,
      valueText(Object(value)[name], field),
    ])
}

/** @returns label and answer of each field of a form, without follow-up questions that were not asked */
export const labelledAnswers = (
  fields: readonly Field[],
  value: Record<string, unknown>,
): [label: string, text: string][] =>
  fields
    .filter(({ name, when }) => !when || value[name] !== undefined)
    .map(({ name, title, kind }) => [title, displayValue(kind, value[name])])

/** @returns a stored value as text: a line for each field of an object */
export function valueText(value: unknown, schema: z.core.$ZodType): string {
  const kind = metaOf(schema)?.kind as Kind | undefined
  if (typeof value !== 'object' || value === null || kind?.write) return displayValue(kind, value)
  if (Array.isArray(value) && schema instanceof z.ZodArray && value.length > 0) {
    const separator = schema.element instanceof z.ZodObject ? '\n\n' : ', '
    return value.map((one) => valueText(one, schema.element)).join(separator)
  }
  if (!(schema instanceof z.ZodObject)) return leavesOf(value).join(', ') || texts.list.none
  return linesOf(describeValue(value, schema))
}

/** @returns a line for each answer. What has several lines begins on a new one */
export const linesOf = (answers: [label: string, text: string][]): string =>
  answers
    .map(([label, text]) => {
      const start = label && (label.endsWith('?') ? label : `${label}:`)
      return [start, text].filter(Boolean).join(text.includes('\n') ? '\n' : ' ')
    })
    .join('\n')

const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [`${value ?? ''}`]
