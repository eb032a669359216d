import { z } from 'zod'
import type { Field } from './kinds/parts/kind.ts'

/**
 * The longest input that one form may allow, in UTF-16 code units with the names of its fields. So
 * much fits into a draft whatever is typed, beside other cookies of 800 bytes.
 */
export const FORM_LENGTH = 1500

/**
 * A text is read up to this many times the length of the longest valid answer. Reading may take time
 * in proportion to the square of the length, or worse: `normalize('NFKD')` took 12 seconds for 240 KB.
 */
const TIMES = 4

/** @returns how much is read of what one input sent, in UTF-16 code units */
export const inputLimit = ({ max }: Pick<Field, 'max'>): number => TIMES * max

const limitOf = (field: Field) => inputLimit(field) * (field.kind.parts?.length ?? 1)

/** Whether the rules and the kind of a field may have a text. */
export const isReadable = (field: Field, text: string): boolean => text.length <= limitOf(field)

/** @returns as much of a text as they may have. If it is cut, it is still too long to be valid */
export const readable = (field: Field, text: string): string => text.slice(0, limitOf(field))

/** @returns the length of the longest valid answer in UTF-16 code units, or infinity */
export function longestOf(schema: z.core.$ZodType): number {
  const { max, maxLength, enum: values } = z.toJSONSchema(schema, { io: 'input' })
  if (typeof max === 'number') return max
  // zod counts code points. An emoji is one, and two code units.
  if (maxLength !== undefined) return 2 * maxLength
  return values ? Math.max(...values.map((value) => `${value}`.length)) : Number.POSITIVE_INFINITY
}

/**
 * @returns the length of the longest input that a form allows, in UTF-16 code units with its names
 * @throws {Error} for a field without a limit
 */
export function lengthOf({ shape }: z.ZodObject): number {
  let length = 0
  for (const [name, schema] of Object.entries(shape)) {
    const longest = longestOf(schema)
    if (longest === Number.POSITIVE_INFINITY) {
      throw new Error(`The field "${name}" has no limit: give its schema .max(…)`)
    }
    length += longest + `"${name}":"",`.length
  }
  return length
}

/**
 * Checks that all the input that a form allows would fit into its draft.
 * @throws {Error} for a form that allows more, or for a field without a limit
 */
export function checkLength(schema: z.ZodObject): void {
  const length = lengthOf(schema)
  if (length <= FORM_LENGTH) return
  const fields = Object.keys(schema.shape).join(', ')
  throw new Error(
    `The form of ${fields} allows ${length} characters, with the names of its fields. Rejected input is stored in ` +
      `the browser, which has room for ${FORM_LENGTH}: lower a max, or split the form in two`,
  )
}
