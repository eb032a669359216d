import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { textAttributesOf } from './parts/attributes.ts'
import type { FieldMeta, Kind, Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'
import { onOneLine, trimmed, withoutControls } from './parts/normalize.ts'

interface TextQuestion extends Question, Pick<FieldMeta, 'inputmode'> {
  /** In UTF-16 code units, after trimming. The default is 80. */
  max?: number
  multiline?: boolean
}

const lines = (max: number): Kind => ({
  Control: (props) => (
    <>
      <textarea rows={5} {...textAttributesOf(props)} />
      {/* app/_ui/form/characters-left.ts writes into it. */}
      <p
        id={`${props.id}-left`}
        aria-live="polite"
        data-max={max}
        data-left={texts.field.left}
        data-over={texts.field.tooMany}
      />
    </>
  ),
})

/** A trimmed text. */
export function text({ missing, max, subject, multiline, ...meta }: TextQuestion): z.ZodString {
  const most = max ?? 80
  const limited = z
    .string()
    .overwrite((typed) => trimmed(multiline ? typed : onOneLine(withoutControls(typed))))
    // zod's own max() counts code points, so an emoji of two code units would be too long unseen.
    .refine(({ length }) => length <= most, texts.field.tooLong(subject ?? meta.title, most))
  return (missing ? limited.min(1, missing) : limited).meta({
    ...meta,
    max: most,
    kind: multiline ? lines(most) : line(),
    // A lower limit must not lose what was saved before.
    stored: z.string,
    ...((multiline || max !== undefined) && { limit: texts.field.limit(most) }),
  })
}
