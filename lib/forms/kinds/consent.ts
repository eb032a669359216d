import { z } from 'zod'
import { box } from './checkbox.tsx'
import type { Question } from './parts/kind.ts'

interface ConsentQuestion extends Pick<Question, 'title' | 'description'> {
  /** The error if it is not ticked. It says what the consent is needed for. */
  missing: string
}

/** A box that must be ticked. Its value is true. */
export const consent = ({ missing, ...meta }: ConsentQuestion) =>
  z
    .literal('true', missing)
    .transform(() => true as const)
    .meta({ ...meta, kind: box, max: 'true'.length, stored: () => z.literal(true) })
