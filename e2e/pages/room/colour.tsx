import { z } from 'zod'
import { attributesOf } from '#lib/forms/kinds/parts/attributes.ts'
import type { Kind, Question } from '#lib/forms/kinds/parts/kind.ts'

const kind: Kind = {
  Control: (props) => (
    <input type="color" {...attributesOf(props)} defaultValue={props.value || '#ffffff'} />
  ),
  display: (text) => text.toUpperCase(),
}

/** A colour, such as `#1f3f73`. */
export const colour = ({ missing, ...meta }: Question & { missing: string }) =>
  z
    .string()
    .regex(/^#[\da-f]{6}$/i, missing)
    .meta({ ...meta, max: '#1f3f73'.length, kind })
