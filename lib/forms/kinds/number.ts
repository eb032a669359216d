import { z } from 'zod'
import { texts } from '#app/texts.ts'
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
export const numberLine: Kind = { ...line(), write: writeNumber }

/** @returns the schema of a number in a session */
export const storedNumber = () => z.number().optional()

/**
 * A number, or undefined if it is optional and empty. Its control is a text input, because a number
 * input loses what a visitor typed if it is not a number.
 */
export function number<const Q extends NumberQuestion>(question: Q) {
  const { missing, subject, min, max, ...meta }: NumberQuestion = question
  const name = subject ?? meta.title
  return z
    .string()
    .trim()
    .transform((typed, { addIssue }): NumberOf<Q> => {
      if (!typed && !missing) return undefined as NumberOf<Q>
      const read = typed ? readNumber(typed) : { wrong: '' }
      if ('wrong' in read) addIssue(read.wrong ? `${name} ${read.wrong}` : (missing ?? ''))
      else if (read.value < (min ?? read.value) || read.value > (max ?? read.value)) {
        addIssue(`${name} ${texts.number.range(min, max)}`)
      } else return read.value as NumberOf<Q>
      return z.NEVER
    })
    .meta({ inputmode: 'decimal', ...meta, max: 40, kind: numberLine, stored: storedNumber })
}
