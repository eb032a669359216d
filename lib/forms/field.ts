import type {
  HTMLInputAutoCompleteAttribute,
  HTMLInputTypeAttribute,
  InputHTMLAttributes,
} from 'react'
import { z } from 'zod'
import { checkLength } from './length.ts'
import { readNumber } from './number.ts'

/** What a person needs to answer a field, beside the rule that its schema already is. */
export interface FieldMeta {
  /** The label. */
  title: string
  /** The hint below the label. */
  description?: string
  autocomplete?: HTMLInputAutoCompleteAttribute
  inputmode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** How it is asked; a line of text unless told. */
  kind?: 'textarea' | 'radios' | 'select' | 'checkbox' | 'date'
  /** What there is to choose from: values and labels. */
  options?: Record<string, string>
  /** The most UTF-16 code units that a valid answer has, where the schema alone doesn't say. */
  max?: number
}

/** A field as it is rendered; all of it comes out of the schema. */
export interface Field extends Omit<FieldMeta, 'max'> {
  name: string
  required: boolean
  type: HTMLInputTypeAttribute
}

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', uri: 'url' }

const known = new WeakMap<z.ZodObject, Field[]>()

/** @throws {Error} for a field without a label, or for more than a rejection could keep */
export function fieldsOf(schema: z.ZodObject): Field[] {
  // A page of a journey asks for those of every step, several times.
  const before = known.get(schema)
  if (before) return before
  const fields = readFields(schema)
  checkLength(schema)
  known.set(schema, fields)
  return fields
}

function readFields({ shape }: z.ZodObject): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    // Input mode: output mode throws on transforms, and the rules are about what is typed.
    const { title, format, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    if (!title) {
      throw new Error(`The field "${name}" has no label: give its schema .meta({ title: '…' })`)
    }
    const { description, autocomplete, inputmode, kind, options } = rest as Partial<FieldMeta>
    return {
      name,
      title,
      ...(description && { description }),
      ...(autocomplete && { autocomplete }),
      ...(inputmode && { inputmode }),
      ...(kind && { kind }),
      ...(options && { options }),
      type: TYPES[format ?? ''] ?? 'text',
      required: !z.safeParse(schema, '').success,
    }
  })
}

interface Asked extends Omit<FieldMeta, 'kind' | 'options' | 'max'> {
  /** The error for an empty answer; without it the answer is optional. */
  missing?: string
  /** How the errors name the field, where that is not the label. */
  subject?: string
}

interface TextMeta extends Asked {
  /** In UTF-16 code units, after trimming. */
  max?: number
  multiline?: boolean
}

/** A trimmed text. */
export function text({ missing, max = 80, subject, multiline, ...meta }: TextMeta): z.ZodString {
  const limited = z
    .string()
    .trim()
    // Not zod's max(): it counts code points, and an emoji of two code units would slip through.
    .refine(
      ({ length }) => length <= max,
      `${subject ?? meta.title} must be ${max} characters or fewer`,
    )
  const asked = multiline ? { ...meta, max, kind: 'textarea' } : { ...meta, max }
  return (missing ? limited.min(1, missing) : limited).meta({ ...asked })
}

interface ChoiceMeta<O> extends Omit<Asked, 'missing' | 'subject'> {
  missing: string
  options: O
  as?: 'radios' | 'select'
}

/** One of several answers; its value is the option's key. */
export function choice<const O extends Record<string, string>>({
  missing,
  options,
  as = 'radios',
  ...meta
}: ChoiceMeta<O>) {
  const values = Object.keys(options) as (keyof O & string)[]
  return z.enum(values, missing).meta({ ...meta, kind: as, options })
}

/** A box to tick; its value is a boolean. */
export function checkbox(meta: Omit<Asked, 'missing' | 'subject'>) {
  return z
    .enum(['', 'true', 'false'])
    .transform((answer) => answer === 'true')
    .meta({ ...meta, kind: 'checkbox' })
}

interface NumberMeta extends Asked {
  min?: number
  max?: number
}

/** A number, typed as text: a spinner loses what is no number. Its value is undefined if empty. */
export function number({ missing, subject, min, max, ...meta }: NumberMeta) {
  const name = subject ?? meta.title
  const range =
    min === undefined
      ? `${max} or less`
      : max === undefined
        ? `${min} or more`
        : `between ${min} and ${max}`
  return z
    .string()
    .trim()
    .transform((typed, { addIssue }) => {
      if (!typed && !missing) return undefined
      const read = typed ? readNumber(typed) : { wrong: '' }
      if ('wrong' in read) addIssue(read.wrong ? `${name} ${read.wrong}` : (missing ?? ''))
      else if (read.value < (min ?? read.value) || read.value > (max ?? read.value)) {
        addIssue(`${name} must be ${range}`)
      } else return read.value
      return z.NEVER
    })
    .meta({ ...meta, inputmode: 'decimal', max: 40 })
}
