import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { answer, checkRange, inRange, type Read } from './parts/answer.ts'
import type { FieldMeta, Kind, Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'
import { readNumber, writeNumber } from './parts/number-text.ts'

export interface NumberQuestion extends Question, Pick<FieldMeta, 'inputmode'> {
  min?: number
  max?: number
}

/** A number that was asked for, or one that may be left out. */
export type NumberOf<Q> = Q extends { missing: string } ? number : number | undefined

/** A saved number is shown so that it can be submitted again. */
const numberLine: Kind = { ...line({ dir: 'ltr' }), write: writeNumber }

/** @returns the schema of a number in a session: it can't be missing if it was asked for */
export const storedNumber =
  ({ missing }: Question) =>
  (): z.ZodType =>
    missing ? z.number() : z.number().optional()

/**
 * The keyboard of a phone for a number. That of an iPhone has no minus.
 * @returns undefined, which is the usual keyboard, if the number may be below 0
 */
export const keyboardFor = (min: number | undefined, digits: 'numeric' | 'decimal') =>
  min !== undefined && min >= 0 ? digits : undefined

/**
 * @param decimals how many digits may follow the decimal point
 * @returns the field of a number, or of undefined if it is optional and empty
 * @throws {Error} for a `min` above the `max`
 */
export function numeric<Q extends NumberQuestion>(question: Q, decimals?: number) {
  const { min, max, inputmode, ...asked }: NumberQuestion = question
  checkRange(asked, [min, max])
  const read = (typed: string) =>
    inRange(readNumber(typed, decimals), [min, max], () => texts.number.range(min, max))
  const hasRange = min !== undefined || max !== undefined
  return answer<NumberOf<Q>>(
    {
      ...(hasRange && { limit: texts.number.limit(min, max) }),
      ...asked,
      inputmode: inputmode ?? keyboardFor(min, decimals === 0 ? 'numeric' : 'decimal'),
    },
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
export const number = <const Q extends NumberQuestion>(question: Q) => numeric(question)
