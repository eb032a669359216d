import type { ControlProps } from './kind.ts'

/** @returns the attributes of an input, whatever its type is */
export const attributesOf = ({ id, field, isInvalid, describedBy }: ControlProps) => ({
  id,
  name: field.name,
  required: field.required,
  'aria-invalid': isInvalid || undefined,
  'aria-describedby': describedBy,
})

/** @returns the attributes of an input that a visitor types into */
export const textAttributesOf = (props: ControlProps) => ({
  ...attributesOf(props),
  autoComplete: props.field.autocomplete,
  inputMode: props.field.inputmode,
  defaultValue: props.value,
  dir: 'auto',
})
