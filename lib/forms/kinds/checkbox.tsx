import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { attributesOf } from './parts/attributes.ts'
import type { Kind, Question } from './parts/kind.ts'

/** A box. It is sent as "true" if it is ticked. */
export const box: Kind = {
  layout: 'box',
  Control: (props) => (
    <input
      type="checkbox"
      value="true"
      defaultChecked={props.value === 'true'}
      {...attributesOf(props)}
    />
  ),
  display: (text) => (text === 'true' ? texts.answer.yes : texts.answer.no),
  empty: texts.answer.no,
}

/** A box to tick, or not. Its value is a boolean. */
export function checkbox(meta: Pick<Question, 'title' | 'description'>) {
  return z
    .enum(['', 'true', 'false'])
    .transform((answer) => answer === 'true')
    .meta({ ...meta, kind: box, stored: z.boolean })
}
