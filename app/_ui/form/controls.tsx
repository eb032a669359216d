import type { ReactNode } from 'react'
import type { Field } from '#lib/forms/field.ts'
import { DATE_PARTS, splitDate } from '#lib/forms/kinds/date.ts'
import type { KindName } from '#lib/forms/kinds.ts'

interface Props {
  id: string
  field: Field
  value: string
  isInvalid: boolean
  /** The ids of the hint and of the error. In a group its fieldset has them. */
  describedBy?: string | undefined
}

const attributesOf = ({ id, field: { name, required }, isInvalid, describedBy }: Props) => ({
  id,
  name,
  required,
  'aria-invalid': isInvalid || undefined,
  'aria-describedby': describedBy,
})

const textAttributesOf = (props: Props) => ({
  ...attributesOf(props),
  autoComplete: props.field.autocomplete,
  inputMode: props.field.inputmode,
  defaultValue: props.value,
  dir: 'auto',
})

const TextInput = (props: Props) => <input type={props.field.type} {...textAttributesOf(props)} />

const TextArea = (props: Props) => <textarea rows={5} {...textAttributesOf(props)} />

function Select(props: Props) {
  const { field, value } = props
  return (
    // The key makes a new element. React never changes the selection of an old one, and a rejected
    // form would be reset to that.
    <select key={value} defaultValue={value} {...attributesOf(props)}>
      <option value="">Choose</option>
      {Object.entries(field.options ?? {}).map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Checkbox(props: Props) {
  const { required: _, ...attributes } = attributesOf(props)
  return (
    <input type="checkbox" value="true" defaultChecked={props.value === 'true'} {...attributes} />
  )
}

function Radios({ id, field, value, isInvalid }: Props) {
  return Object.entries(field.options ?? {}).map(([option, label], index) => (
    <label key={option}>
      <input
        type="radio"
        // The link in the error summary leads to the first one.
        id={index === 0 ? id : `${id}-${option}`}
        name={field.name}
        value={option}
        required={field.required}
        defaultChecked={value === option}
        aria-invalid={isInvalid || undefined}
      />
      {label}
    </label>
  ))
}

function DateInputs({ id, field, value, isInvalid }: Props) {
  const typed = splitDate(value)
  return (
    <div className="date">
      {DATE_PARTS.map((part, index) => (
        <label key={part}>
          {`${part[0]?.toUpperCase()}${part.slice(1)}`}
          <input
            type="text"
            id={index === 0 ? id : `${id}-${part}`}
            name={`${field.name}-${part}`}
            inputMode={part === 'month' ? undefined : 'numeric'}
            defaultValue={typed[part]}
            aria-invalid={isInvalid || undefined}
          />
        </label>
      ))}
    </div>
  )
}

/** Where the label is: above a line, around a group of inputs as its legend, or beside a box. */
type Layout = 'line' | 'group' | 'box'

/** The control of each kind in `lib/forms/kinds.ts`. */
export const controls: Record<KindName, { Control: (props: Props) => ReactNode; layout: Layout }> =
  {
    text: { Control: TextInput, layout: 'line' },
    textarea: { Control: TextArea, layout: 'line' },
    select: { Control: Select, layout: 'line' },
    radios: { Control: Radios, layout: 'group' },
    date: { Control: DateInputs, layout: 'group' },
    checkbox: { Control: Checkbox, layout: 'box' },
  }
