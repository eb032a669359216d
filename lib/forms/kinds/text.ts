import { z } from 'zod'
import { texts } from '#app/texts.ts'
import type { Question } from './kind.ts'

interface TextQuestion extends Question {
  /** In UTF-16 code units, after trimming. The default is 80. */
  max?: number
  multiline?: boolean
}

/** A trimmed text. */
export function text({
  missing,
  max = 80,
  subject,
  multiline,
  ...meta
}: TextQuestion): z.ZodString {
  const limited = z
    .string()
    .trim()
    // zod's own max() counts code points, so an emoji of two code units would be too long unseen.
    .refine(({ length }) => length <= max, texts.field.tooLong(subject ?? meta.title, max))
  const field = multiline ? { ...meta, max, kind: 'textarea' } : { ...meta, max }
  return (missing ? limited.min(1, missing) : limited).meta({ ...field })
}
