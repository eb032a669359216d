import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { oneOf } from './choice.tsx'
import type { Question } from './parts/kind.ts'

interface YesNoQuestion extends Pick<Question, 'title' | 'description'> {
  missing: string
}

/**
 * Two radio buttons. Neither is chosen at first. The value is a boolean. The keys of the
 * options are 'true' and 'false'.
 */
export function yesNo({ missing, ...meta }: YesNoQuestion) {
  const kind = oneOf({ true: texts.answer.yes, false: texts.answer.no })
  return z
    .enum(['true', 'false'], missing)
    .transform((answer) => answer === 'true')
    .meta({ ...meta, kind, stored: z.boolean })
}
