import { z } from 'zod'
import type { FieldMeta, Kind, Question } from './kind.ts'
import { trimmed } from './normalize.ts'

/** What was read, or what is wrong with it: the words that follow the name of the field in its error. */
export type Read<V> = { value: V } | { wrong: string }

/** @throws {Error} for a range in which nothing is: it would reject every answer */
export function checkRange(
  { title }: Pick<Question, 'title'>,
  [min, max]: readonly [number | string | undefined, number | string | undefined],
): void {
  if (min === undefined || max === undefined || min <= max) return
  throw new Error(`The field “${title}” allows nothing: it begins at ${min} and ends at ${max}`)
}

/** @returns what was read, or an error if it is not from `min` to `max` */
export function inRange<V extends string | number>(
  found: Read<V>,
  [min, max]: readonly [V | undefined, V | undefined],
  wrong: () => string,
): Read<V> {
  if ('wrong' in found) return found
  const { value } = found
  return value >= (min ?? value) && value <= (max ?? value) ? found : { wrong: wrong() }
}

interface Rules<V> extends Required<Pick<FieldMeta, 'max' | 'stored'>> {
  kind: Kind
  /** @param typed a trimmed text that is not empty. `readLine` of normalize.ts reads it */
  read: (typed: string) => Read<V>
  /** The value of an empty answer to an optional question. */
  empty: V
}

/** A question whose answer is read from a text: its value, or an error with the name of the field. */
export function answer<V>(
  { missing, subject, ...meta }: Question & Pick<FieldMeta, 'inputmode' | 'limit'>,
  { read, empty, ...rules }: Rules<V>,
) {
  const errorOf = (wrong: string) => `${subject ?? meta.title} ${wrong}`
  return z
    .string()
    .overwrite(trimmed)
    .transform((typed, { addIssue }): V => {
      if (!typed && !missing) return empty
      const found = typed ? read(typed) : undefined
      if (found && 'value' in found) return found.value
      addIssue(found ? errorOf(found.wrong) : (missing ?? ''))
      return z.NEVER
    })
    .meta({ ...meta, ...rules })
}
