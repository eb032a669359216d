import type { Route } from 'next'
import type {
  HTMLInputAutoCompleteAttribute,
  HTMLInputTypeAttribute,
  InputHTMLAttributes,
} from 'react'
import { z } from 'zod'

/** What a person needs to answer a field, beside the rule that its schema already is. */
export interface FieldMeta {
  /** The label. */
  title: string
  /** The hint below the label. */
  description?: string
  autocomplete?: HTMLInputAutoCompleteAttribute
  inputmode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  multiline?: boolean
}

/** A field as it is rendered; all of it comes out of the schema. */
export interface Field extends FieldMeta {
  name: string
  required: boolean
  type: HTMLInputTypeAttribute
}

/** A zod object and the page that asks for it. */
export interface Form<S extends z.ZodObject = z.ZodObject> {
  /** Names the draft's cookie; two forms never share one. */
  id: string
  /** Where the form stands, and where rejected input goes back to. */
  path: Route
  schema: S
  fields: readonly Field[]
}

export function defineForm<S extends z.ZodObject>(id: string, path: Route, schema: S): Form<S> {
  return { id, path, schema, fields: fieldsOf(schema) }
}

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', uri: 'url' }

function fieldsOf({ shape }: z.ZodObject): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    // Input mode: output mode throws on transforms, and the rules are about what is typed.
    const { title, format, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    if (!title) {
      throw new Error(`The field "${name}" has no label: give its schema .meta({ title: '…' })`)
    }
    const { description, autocomplete, inputmode, multiline } = rest as Partial<FieldMeta>
    return {
      name,
      title,
      ...(description && { description }),
      ...(autocomplete && { autocomplete }),
      ...(inputmode && { inputmode }),
      ...(multiline && { multiline }),
      type: TYPES[format ?? ''] ?? 'text',
      required: !z.safeParse(schema, '').success,
    }
  })
}

interface TextMeta extends FieldMeta {
  /** The error for an empty answer; without it the answer is optional. */
  missing?: string
  /** In UTF-16 code units, after trimming. */
  max?: number
  /** How the errors name the field, where that is not the label. */
  subject?: string
}

/** A trimmed text. */
export function text({ missing, max = 80, subject, ...meta }: TextMeta): z.ZodString {
  const limited = z
    .string()
    .trim()
    // Not zod's max(): it counts code points, and an emoji of two code units would slip through.
    .refine(
      ({ length }) => length <= max,
      `${subject ?? meta.title} must be ${max} characters or fewer`,
    )
  return (missing ? limited.min(1, missing) : limited).meta({ ...meta })
}

/** What was sent, as text, and what was wrong with how it was sent: both by field. */
export interface Raw {
  values: Record<string, string>
  /** Beside the schema's own errors; '' is the form as a whole. */
  notes: Record<string, string>
}

/** A message for each field, in the form's order; '' is the form as a whole, and comes last. */
export type Errors = Record<string, string>

/** Reads what was sent. A missing field counts as empty, one that the form doesn't have is ignored. */
export function rawOf(form: Form, input: FormData): Raw {
  const raw: Raw = { values: {}, notes: {} }
  for (const { name, title } of form.fields) {
    const answers = input.getAll(name)
    if (answers.length > 1) raw.notes[name] = `${title} was answered twice, answer it once`
    if (answers.some((answer) => typeof answer !== 'string')) {
      raw.notes[name] = `${title} can't be a file`
    }
    const answer = answers.find((candidate) => typeof candidate === 'string') ?? ''
    // A browser sends line breaks as CRLF; counted as two, they would break a limit unseen.
    raw.values[name] = answer.replaceAll('\r\n', '\n')
  }
  return raw
}

/** @returns the schema's output, or what is wrong */
export function judge<S extends z.ZodObject>(
  form: Form<S>,
  { values, notes }: Raw,
): { value: z.output<S> } | { errors: Errors } {
  const { success, data, error } = form.schema.safeParse(values)
  if (success && Object.keys(notes).length === 0) return { value: data }
  const errors: Errors = {}
  for (const name of [...form.fields.map((field) => field.name), '']) {
    const issue = error?.issues.find(({ path: [field = ''] }) => field === name)
    const message = [issue?.message, notes[name]].filter(Boolean).join('. ')
    if (message) errors[name] = message
  }
  return { errors }
}
