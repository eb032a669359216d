import type { z } from 'zod'
import { metaOf } from '#lib/session/meta.ts'

/**
 * A question that is asked only after one option of another field of the same form, and is shown
 * below that option: `followUp({ write: 'true' }, email({ … }))`. Otherwise it is undefined: it is
 * not judged, and what was typed is not saved.
 * @param when the name of the other field, and the key of its option
 */
export const followUp = <S extends z.ZodType>(when: Record<string, string>, field: S) =>
  field.optional().meta({ ...metaOf(field), when })
