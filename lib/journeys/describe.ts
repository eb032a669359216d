import { displayValue } from '#lib/forms/display.ts'
import { fieldsOf } from '#lib/forms/field.ts'
import { type Answers, type Journey, stepOf } from './journey.ts'
import { stepsFor, validAnswer } from './progress.ts'

/** @returns label and answer of each field, of all answered steps that apply or of those named */
export function describeAnswers(
  journey: Journey,
  answers: Answers,
  names = stepsFor(journey, answers),
): [label: string, text: string][] {
  return names.flatMap((name) => {
    const value: Record<string, unknown> | undefined = validAnswer(journey, answers, name)
    const fields = value ? fieldsOf(stepOf(journey, name).schema) : []
    const asked = fields.filter(({ name, when }) => !when || value?.[name] !== undefined)
    return asked.map((field): [string, string] => [
      field.title,
      displayValue(field.kind, value?.[field.name]),
    ])
  })
}
