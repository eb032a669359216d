import type { z } from 'zod'
import { isSameAnswer, kindOfMany } from '#lib/forms/compare-answers.ts'

/** The part of a step that the conditions are about. */
interface ConditionalStep {
  /** A list has none: no condition can be about it. */
  schema?: z.ZodObject
  when?: Record<string, Record<string, string>>
}

interface Condition {
  /** Step and field. */
  asked: string
  schema: z.core.$ZodType
  value: string
}

/** Whether a field can have an answer. Of several boxes it is one of them. */
function isPossible(schema: z.core.$ZodType, value: string): boolean {
  const { options } = kindOfMany(schema) ?? {}
  // An answer is stored without the white space around it.
  return options && value
    ? Object.hasOwn(options, value)
    : isSameAnswer(schema, value.trim(), value)
}

const canBeBoth = (schema: z.core.$ZodType, one: string, other: string): boolean =>
  one && other && kindOfMany(schema) ? true : isSameAnswer(schema, one, other)

/** @throws {Error} for a condition of a journey that can never hold */
export function checkConditions(id: string, steps: Record<string, ConditionalStep>): void {
  const wrong = (text: string) => new Error(`The journey "${id}": ${text}`)
  /** By step: its own conditions, and those of the steps that they are about. */
  const known = new Map<string, Condition[]>()
  for (const [name, { when = {} }] of Object.entries(steps)) {
    const all: Condition[] = []
    for (const [step, fields] of Object.entries(when)) {
      const shape = known.has(step) ? steps[step]?.schema?.shape : undefined
      all.push(...(known.get(step) ?? []))
      for (const [field, value] of Object.entries(fields)) {
        const asked = `the step "${name}" asks for "${step}.${field}"`
        const schema = Object.entries(shape ?? {}).find(([own]) => own === field)?.[1]
        if (!schema) throw wrong(`${asked}, which is not a field of an earlier step`)
        if (!isPossible(schema, value)) {
          throw wrong(`${asked} to be "${value}", which is impossible`)
        }
        all.push({ asked: `${step}.${field}`, schema, value })
      }
      if (!shape) throw wrong(`the step "${name}" asks for "${step}", which is not an earlier step`)
    }
    for (const { asked, schema, value } of all) {
      const other = all.find((one) => one.asked === asked && !canBeBoth(schema, one.value, value))
      if (!other) continue
      const both = `"${value}" and "${other.value}"`
      throw wrong(`the step "${name}" asks for "${asked}" to be ${both}, which is impossible`)
    }
    known.set(name, all)
  }
}
