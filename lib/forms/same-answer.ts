import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

/** Whether two answers to a field mean the same: "2.0" is 2. An invalid one is like no other. */
export function isSameAnswer(schema: z.core.$ZodType, answer: string, other: string): boolean {
  const [one, two] = [z.safeParse(schema, answer), z.safeParse(schema, other)]
  return one.success && two.success && isDeepStrictEqual(one.data, two.data)
}
