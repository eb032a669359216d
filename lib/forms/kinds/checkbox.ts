import { z } from 'zod'
import { texts } from '#app/texts.ts'
import type { Kind, Question } from './kind.ts'

/** A box to tick. Its value is a boolean. */
export function checkbox(meta: Pick<Question, 'title' | 'description'>) {
  return z
    .enum(['', 'true', 'false'])
    .transform((answer) => answer === 'true')
    .meta({ ...meta, kind: 'checkbox' })
}

export const checkboxKind: Kind = {
  display: (text) => (text === 'true' ? texts.answer.yes : texts.answer.no),
  empty: texts.answer.no,
}
