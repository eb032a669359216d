import { DATE_PARTS, splitDate } from '#lib/forms/date'
import type { Field } from '#lib/forms/field'

interface Line {
  id: string
  field: Field
  value: string
  about: { 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined }
}

/** A line of text, or several. */
export function Control({ id, field, value, about }: Line) {
  const { name, kind, type, required, autocomplete, inputmode } = field
  const attributes = {
    id,
    name,
    required,
    autoComplete: autocomplete,
    inputMode: inputmode,
    defaultValue: value,
    dir: 'auto',
    ...about,
  }
  return kind === 'textarea' ? (
    <textarea rows={5} {...attributes} />
  ) : (
    <input type={type} {...attributes} />
  )
}

export function Select({ id, field, value, about }: Line) {
  const { name, required, options = {} } = field
  return (
    // A key: React changes no selection that it once made, and a rejected form is reset to that.
    <select key={value} id={id} name={name} required={required} defaultValue={value} {...about}>
      <option value="">Choose</option>
      {Object.entries(options).map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  )
}

interface Parts {
  id: string
  field: Field
  value: string
  invalid: boolean
}

export function Radios({ id, field, value, invalid }: Parts) {
  return Object.entries(field.options ?? {}).map(([option, label], index) => (
    <label key={option}>
      <input
        type="radio"
        // The error's link leads to the first.
        id={index === 0 ? id : `${id}-${option}`}
        name={field.name}
        value={option}
        required={field.required}
        defaultChecked={value === option}
        aria-invalid={invalid || undefined}
      />
      {label}
    </label>
  ))
}

export function DateParts({ id, field, value, invalid }: Parts) {
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
            aria-invalid={invalid || undefined}
          />
        </label>
      ))}
    </div>
  )
}
