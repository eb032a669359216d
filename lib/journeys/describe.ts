import { fieldsOf } from '../forms/field.ts'
import { shown } from '../forms/shown.ts'
import { type Answers, type Journey, stepOf } from './journey.ts'
import { judged, stepsFor } from './reach.ts'

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
