import { z } from 'zod'
import type { Kind, Question } from './kind.ts'

interface ChoiceQuestion<O> extends Pick<Question, 'title' | 'description'> {
  missing: string
  /** Values and labels. */
  options: O
  as?: 'radios' | 'select'
}

/** One of several answers. Its value is the key of the option. */
export function choice<const O extends Record<string, string>>({
  missing,
  options,
  as = 'radios',
  ...meta
}: ChoiceQuestion<O>) {
  const values = Object.keys(options) as (keyof O & string)[]
  return z.enum(values, missing).meta({ ...meta, kind: as, options })
}

export const choiceKind: Kind = {
  // `hasOwn`: a visitor may send "constructor".
  display: (text, { options = {} }) => (Object.hasOwn(options, text) && options[text]) || text,
}
