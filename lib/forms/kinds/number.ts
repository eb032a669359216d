import { z } from 'zod'
import { texts } from '#app/texts.ts'
import type { Question } from './kind.ts'
import { readNumber } from './number-text.ts'

interface NumberQuestion extends Question {
  min?: number
  max?: number
}

/**
 * A number, or undefined if empty. Its control is a text input, because a number input loses what a
 * visitor typed if it is not a number.
 */
export function number({ missing, subject, min, max, ...meta }: NumberQuestion) {
  const name = subject ?? meta.title
  return z
    .string()
    .trim()
    .transform((typed, { addIssue }) => {
      if (!typed && !missing) return undefined
      const read = typed ? readNumber(typed) : { wrong: '' }
      if ('wrong' in read) addIssue(read.wrong ? `${name} ${read.wrong}` : (missing ?? ''))
      else if (read.value < (min ?? read.value) || read.value > (max ?? read.value)) {
        addIssue(`${name} ${texts.number.range(min, max)}`)
      } else return read.value
      return z.NEVER
    })
    .meta({ ...meta, inputmode: 'decimal', max: 40 })
}
