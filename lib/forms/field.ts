import type { HTMLInputTypeAttribute } from 'react'
import { z } from 'zod'
import type { FieldMeta } from './kinds/kind.ts'
import { isKind, type KindName } from './kinds.ts'
import { checkLength } from './length.ts'

/** A field as it is rendered. All of it is read from the schema. */
export interface Field extends Omit<FieldMeta, 'kind' | 'max'> {
  name: string
  kind: KindName
  required: boolean
  type: HTMLInputTypeAttribute
}

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', uri: 'url' }

const cache = new WeakMap<z.ZodObject, Field[]>()

/** @throws {Error} for a field without a label, or of an unknown kind, or for a form that is too long */
export function fieldsOf(schema: z.ZodObject): Field[] {
  // A page of a journey asks for the fields of every step, several times.
  const before = cache.get(schema)
  if (before) return before
  const fields = readFields(schema)
  checkLength(schema)
  cache.set(schema, fields)
  return fields
}

function readFields({ shape }: z.ZodObject): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    // Input mode: the rules are about what is typed, and output mode throws on transforms.
    const { title, format, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    if (!title) {
      throw new Error(`The field "${name}" has no label: give its schema .meta({ title: '…' })`)
    }
    const {
      description,
      autocomplete,
      inputmode,
      kind = 'text',
      options,
    } = rest as Partial<FieldMeta>
    if (!isKind(kind)) throw new Error(`The field "${name}" is of an unknown kind, "${kind}"`)
    return {
      name,
      title,
      kind,
      ...(description && { description }),
      ...(autocomplete && { autocomplete }),
      ...(inputmode && { inputmode }),
      ...(options && { options }),
      type: TYPES[format ?? ''] ?? 'text',
      required: !z.safeParse(schema, '').success,
    }
  })
}
