import type { HTMLInputTypeAttribute } from 'react'
import { z } from 'zod'
import { metaOf } from '#lib/session/dictionary.ts'
import type { Field, FieldMeta } from './kinds/kind.ts'
import { line } from './kinds/line.tsx'
import { checkLength } from './length.ts'

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', uri: 'url' }

const LINE = line()

const cache = new WeakMap<z.ZodObject, Field[]>()

/** @throws {Error} for a field without a label, or for a form that is too long */
export function fieldsOf(schema: z.ZodObject): Field[] {
  // A page of a journey asks for the fields of every step, several times.
  const before = cache.get(schema)
  if (before) return before
  const fields = Object.entries(schema.shape).map(([name, field]) => readField(name, field))
  checkLength(schema)
  checkFollowUps(fields)
  cache.set(schema, fields)
  return fields
}

function readField(name: string, schema: z.core.$ZodType): Field {
  const { max: _, stored: __, limit, ...meta } = (metaOf(schema) ?? {}) as Partial<FieldMeta>
  const { title } = meta
  if (!title) {
    throw new Error(`The field "${name}" has no label: give its schema .meta({ title: '…' })`)
  }
  // Input mode: the rules are about what is typed, and output mode throws on transforms.
  const { format = '' } = z.toJSONSchema(schema, { io: 'input' })
  const required = !z.safeParse(schema, '').success
  const shown = limit && { limit: typeof limit === 'function' ? limit() : limit }
  return { kind: LINE, ...meta, ...shown, title, name, type: TYPES[format] ?? 'text', required }
}

/** @throws {Error} for a follow-up question that no option could show */
function checkFollowUps(fields: Field[]): void {
  for (const { name, when = {} } of fields) {
    for (const asked of Object.keys(when)) {
      const other = fields.find((field) => field.name === asked)
      if (other && other.kind.layout !== 'line' && !other.when) continue
      throw new Error(
        `The field "${name}" follows up on "${asked}", which has no options to choose from`,
      )
    }
  }
}
