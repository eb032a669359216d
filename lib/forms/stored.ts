import { z } from 'zod'
import { metaOf } from '#lib/session/meta.ts'
import type { FieldMeta } from './kinds/parts/kind.ts'

export type Stored<S extends z.ZodObject> = z.ZodObject<{
  // A follow-up question is optional: it is not a key of the value at all if it was not asked.
  [K in keyof S['shape']]: S['shape'][K] extends z.ZodOptional<infer Asked>
    ? z.ZodOptional<z.ZodType<z.output<Asked>>>
    : z.ZodType<z.output<S['shape'][K]>>
}>

/**
 * The schema of a form's value in the session, for an entry or the result of a journey. It differs
 * from the schema of the form, which reads texts: a stored number is a number. And rules that hold
 * when a form is sent ("in the future") do not apply to a value that was saved.
 */
export function storedSchema<S extends z.ZodObject>({ shape }: S): Stored<S> {
  const fields = Object.entries(shape as Record<string, z.ZodType>).map(([name, field]) => {
    const meta = metaOf(field) as Partial<FieldMeta> | undefined
    const stored = meta?.stored?.()
    const value = field instanceof z.ZodOptional ? stored?.optional() : stored
    return [name, value?.meta({ ...meta }) ?? field]
  })
  return z.object(Object.fromEntries(fields)) as unknown as Stored<S>
}
