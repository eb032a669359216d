import type { HTMLInputTypeAttribute } from 'react'
import { z } from 'zod'
import { metaOf } from '#lib/session/meta.ts'
import { checkLength, longestOf } from './form-limit.ts'
import type { Field, FieldMeta } from './kinds/parts/kind.ts'
import { line } from './kinds/parts/line.tsx'

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', uri: 'url' }

const LINE = line()

const cache = new WeakMap<z.ZodObject, Field[]>()

/** @throws {Error} for a field without a label, a form that is too long, or a follow-up question that no page could show */
export function fieldsOf(schema: z.ZodObject): Field[] {
  // A page of a journey asks for the fields of every step, several times.
  const before = cache.get(schema)
  if (before) return before
  const fields = Object.entries(schema.shape).map(([name, field]) => readField(name, field))
  checkLength(schema)
  checkNames(fields)
  checkFollowUps(fields)
  cache.set(schema, fields)
  return fields
}

function readField(name: string, schema: z.core.$ZodType): Field {
  const meta = (metaOf(schema) ?? {}) as Partial<FieldMeta>
  const { max = longestOf(schema), stored: _, limit, ...asked } = meta
  const { title } = meta
  if (!title) {
    throw new Error(`The field "${name}" has no label: give its schema .meta({ title: '…' })`)
  }
  // Input mode: the rules are about what is typed, and output mode throws on transforms.
  const { format = '' } = z.toJSONSchema(schema, { io: 'input' })
  const required = !z.safeParse(schema, '').success
  const shown = limit && { limit: typeof limit === 'function' ? limit() : limit }
  const type = TYPES[format] ?? 'text'
  return { kind: LINE, ...asked, ...shown, max, title, name, type, required }
}

/** @throws {Error} if two inputs would be sent with the same name: `born-day`, and the day of `born` */
function checkNames(fields: Field[]): void {
  const names = fields.flatMap(({ name, kind: { parts } }) =>
    parts ? parts.map((part) => `${name}-${part}`) : [name],
  )
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two inputs of a form have the name "${twice}": rename a field`)
}

/** Whether a control draws the questions that follow up on an option. */
function showsFollowUp({ kind: { layout, options = {} }, when }: Field, option: string): boolean {
  if (when) return false
  return layout === 'box' ? option === 'true' : layout === 'group' && Object.hasOwn(options, option)
}

const optionsOf = ({ kind: { layout, options = {} } }: Field): string =>
  layout === 'box' ? '"true"' : JSON.stringify(Object.keys(options))

/** @throws {Error} for a follow-up question that no option could show, or that two would show */
function checkFollowUps(fields: Field[]): void {
  for (const { name, when } of fields) {
    if (!when) continue
    const conditions = Object.entries(when)
    if (conditions.length !== 1) {
      throw new Error(`The field "${name}" must follow up on exactly one option`)
    }
    for (const [asked, option] of conditions) {
      const other = fields.find((field) => field.name === asked)
      if (other && showsFollowUp(other, option)) continue
      throw new Error(
        `The field "${name}" follows up on "${asked}", which can't show it below "${option}"${
          other ? `. It has ${optionsOf(other)}` : ''
        }`,
      )
    }
  }
}
