import { z } from 'zod'

/** @returns what `.meta()` gave a schema, also if `.optional()`, `.partial()` or a transform came after */
export function metaOf(schema: z.core.$ZodType): Record<string, unknown> | undefined {
  if (schema instanceof z.ZodOptional) return schema.meta() ?? metaOf(schema.unwrap())
  if (schema instanceof z.ZodPipe) return schema.meta() ?? metaOf(schema.in)
  return schema instanceof z.ZodType ? schema.meta() : undefined
}
