import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { metaOf } from '#lib/session/meta.ts'
import type { Kind } from './kinds/parts/kind.ts'

/** Whether two answers to a field mean the same: "2.0" is 2. An invalid answer equals no other. */
export function isSameAnswer(schema: z.core.$ZodType, answer: string, other: string): boolean {
  const [one, two] = [z.safeParse(schema, answer), z.safeParse(schema, other)]
  return one.success && two.success && isDeepStrictEqual(one.data, two.data)
}

/** The kind of a field with boxes to tick, where several options can be chosen. */
export function kindOfMany(schema: z.core.$ZodType): Kind | undefined {
  const kind = metaOf(schema)?.kind as Kind | undefined
  return kind?.many ? kind : undefined
}

/** Whether an answer chooses an option. Other boxes may be ticked too. '' is not an option. */
export const isChosen = (schema: z.core.$ZodType, answer: string, option: string): boolean =>
  option && kindOfMany(schema)
    ? answer.split(',').includes(option)
    : isSameAnswer(schema, answer, option)
