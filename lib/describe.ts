import { type Field, fieldsOf } from './field.ts'
import { type Answers, type Journey, judged, stepOf, stepsFor } from './journey.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** @returns an answer in a person's words */
function shown({ kind, options = {} }: Field, value: unknown): string {
  if (kind === 'checkbox') return value === true ? 'Yes' : 'No'
  if (value === undefined || value === '') return 'Not given'
  const text = `${value}`
  if (kind === 'date') return day.format(new Date(text))
  // An answer may be called like a property that every object has.
  return (Object.hasOwn(options, text) && options[text]) || text
}

/** @returns label and answer, field by field, of the answered steps that apply or of one of them */
export function describe(
  journey: Journey,
  answers: Answers,
  names = stepsFor(journey, answers),
): [label: string, text: string][] {
  return names.flatMap((name) => {
    const value: Record<string, unknown> | undefined = judged(journey, answers, name)
    const fields = value ? fieldsOf(stepOf(journey, name).schema) : []
    return fields.map((field): [string, string] => [field.title, shown(field, value?.[field.name])])
  })
}
