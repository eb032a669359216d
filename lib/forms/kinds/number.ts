import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { answer, inRange, type Read } from './answer.ts'
import type { FieldMeta, Kind, Question } from './kind.ts'
import { line } from './line.tsx'
import { readNumber, writeNumber } from './number-text.ts'

export interface NumberQuestion extends Question, Pick<FieldMeta, 'inputmode'> {
  min?: number
  max?: number
}

/** A number that was asked for, or one that may be left out. */
export type NumberOf<Q> = Q extends { missing: string } ? number : number | undefined

/** A saved number is shown so that it can be submitted again. */
export const numberLine: Kind = { ...line({ dir: 'ltr' }), write: writeNumber }

/** @returns the schema of a number in a session: it can't be missing if it was asked for */
export const storedNumber =
  ({ missing }: Question) =>
  (): z.ZodType =>
    missing ? z.number() : z.number().optional()

/**
 * @param decimals how many digits may follow the decimal point
 * @returns the field of a number, or of undefined if it is optional and empty
 */
export function numeric<Q extends NumberQuestion>(question: Q, decimals?: number) {
  const { min, max, ...asked }: NumberQuestion = question
  const read = (typed: string) =>
    inRange(readNumber(typed, decimals), [min, max], () => texts.number.range(min, max))
  const hasRange = min !== undefined || max !== undefined
  return answer<NumberOf<Q>>(
    { ...(hasRange && { limit: texts.number.limit(min, max) }), ...asked },
    {
      kind: numberLine,
      max: 40,
      stored: storedNumber(question),
      read: read as (typed: string) => Read<NumberOf<Q>>,
      empty: undefined as NumberOf<Q>,
    },
  )
}

/**
 * A number, or undefined if it is optional and empty. Its control is a text input, because a number
 * input loses what a visitor typed if it is not a number.
 */
export const number = <const Q extends NumberQuestion>(question: Q) =>
  numeric({ inputmode: 'decimal', ...question })
