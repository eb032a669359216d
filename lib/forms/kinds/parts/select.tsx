import { texts } from '#lib/texts/texts.ts'
import { attributesOf } from './attributes.ts'
import type { ControlProps } from './kind.ts'
import type { Labels } from './labels.ts'

/** A list that opens. Its first option is empty. */
export function Select({ options, ...props }: ControlProps & { options: Labels }) {
  return (
    // The key makes a new element. React never changes the selection of an old one, and a rejected
    // form would be reset to that.
    <select
      key={props.value}
      defaultValue={props.value}
      autoComplete={props.field.autocomplete}
      {...attributesOf(props)}
    >
      <option value="">{texts.choice.choose}</option>
      {Object.entries(options).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
