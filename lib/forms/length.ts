import { z } from 'zod'
import { FORM_LENGTH } from './packing.ts'

/** @returns the most UTF-16 code units that a valid answer has; infinite where nothing says so */
function longestOf(schema: z.core.$ZodType): number {
  const { max, maxLength, enum: values } = z.toJSONSchema(schema, { io: 'input' })
  if (typeof max === 'number') return max
  // zod counts code points: an emoji is one, and two units.
  if (maxLength !== undefined) return 2 * maxLength
  return values ? Math.max(...values.map((value) => `${value}`.length)) : Number.POSITIVE_INFINITY
}

/**
 * What a form allows must survive its rejection, and a browser has little room.
 * @throws {Error} for more than that, or for a field without a limit
 */
export function checkLength({ shape }: z.ZodObject): void {
  let length = 0
  for (const [name, schema] of Object.entries(shape)) {
    const longest = longestOf(schema)
    if (longest === Number.POSITIVE_INFINITY) {
      throw new Error(`The field "${name}" has no limit: give its schema .max(…)`)
    }
    length += longest + `"${name}":"",`.length
  }
  if (length <= FORM_LENGTH) return
  const fields = Object.keys(shape).join(', ')
  throw new Error(
    `The form of ${fields} allows ${length} characters, its names included. Rejected input is kept ` +
      `in the browser, which has room for ${FORM_LENGTH}: lower a max, or make it two forms`,
  )
}
