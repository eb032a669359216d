import { kindOfMany } from '#lib/forms/same-answer.ts'
import { type Answers, CHECK, type Journey, schemaOf } from './journey.ts'
import { stepNameOf } from './list.ts'
import { stepsFor } from './progress.ts'

/** A journey that can be answered in more ways gets no total: it takes too long to count. */
const MOST_WAYS = 256

/** Differs from every answer that a condition asks for. */
const OTHER = '\0'

/** @returns the fields that conditions are about, with the answers that make a difference */
function conditionalFields(journey: Journey): [step: string, field: string, values: string[]][] {
  const conditions = Object.values(journey.steps).flatMap(({ when = {} }) =>
    Object.entries(when).flatMap(([step, fields]) =>
      Object.entries(fields).map(([field, value]) => ({ step, field, value })),
    ),
  )
  const byField = Map.groupBy(conditions, ({ step, field }) => `${step}.${field}`)
  return [...byField].map(([key, found]) => {
    const [step = '', field = ''] = key.split('.')
    const values = [...new Set(found.map(({ value }) => value))]
    const schema = schemaOf(journey, step).shape[field]
    const areBoxes = values.length > 1 && schema && kindOfMany(schema)
    // All of the boxes may be ticked.
    return [step, field, [...values, ...(areBoxes ? [values.join(',')] : []), OTHER]]
  })
}

/**
 * @param open the steps whose answers can still change
 * @returns how many steps there may be, at least and at most; or undefined
 */
function totalOf(journey: Journey, answers: Answers, open: string[]): Position['total'] {
  let ways = [answers]
  for (const [step, field, values] of conditionalFields(journey)) {
    if (!open.includes(step)) continue
    if (ways.length * values.length > MOST_WAYS) return undefined
    ways = ways.flatMap((way) =>
      values.map((value) => ({ ...way, [step]: { ...way[step], [field]: value } })),
    )
  }
  const totals = ways.map((way) => stepsFor(journey, way).length)
  return [Math.min(...totals), Math.max(...totals)]
}

interface Position {
  /** The step before, or undefined for the first one. */
  previous: string | undefined
  next: string
  /** From 1. */
  number: number
  /**
   * How many steps there are, at least and at most. The answers to this step and to those after it do
   * not count, so a total never changes without a word when they are given.
   */
  total: [least: number, most: number] | undefined
}

/** @param name of a step, or of an item of its list, or "Check your answers" */
export function positionOf(journey: Journey, answers: Answers, name: string): Position {
  const step = stepNameOf(name)
  const all = Object.keys(journey.steps)
  const order = [...stepsFor(journey, answers), CHECK]
  const index = order.indexOf(step)
  return {
    previous: order[index - 1],
    next: order[index + 1] ?? CHECK,
    number: index + 1,
    total: totalOf(journey, answers, step === CHECK ? [] : all.slice(all.indexOf(step))),
  }
}
