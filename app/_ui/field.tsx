import type { Draft } from '#lib/forms/draft'
import type { Field as FieldOf } from '#lib/forms/field'
import type { Form } from '#lib/forms/form'
import { Control, DateParts, Radios, Select } from './control'

export const fieldId = (form: Form, name: string) => `${form.id}-${name}`

interface Props {
  form: Form
  field: FieldOf
  draft: Draft | undefined
  /** What was kept before; the draft goes before it. */
  saved: string | undefined
}

/** One question of a form: its label, its hint, what is wrong with the answer, and the control. */
export function Field({ form, field, draft, saved }: Props) {
  const id = fieldId(form, field.name)
  const { kind, title, description } = field
  const error = draft?.errors[field.name]
  const described = [description && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  const about = {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
  const value = (draft ? draft.values[field.name] : saved) ?? ''
  const told = (
    <>
      {description && <p id={`${id}-hint`}>{description}</p>}
      {error && (
        <p id={`${id}-error`} className="error">
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  )
  if (kind === 'radios' || kind === 'date') {
    const Parts = kind === 'date' ? DateParts : Radios
    return (
      <fieldset className="field" aria-describedby={about['aria-describedby']}>
        <legend>{title}</legend>
        {told}
        <Parts id={id} field={field} value={value} invalid={Boolean(error)} />
      </fieldset>
    )
  }
  if (kind === 'checkbox') {
    return (
      <div className="field">
        {told}
        <label>
          <input
            type="checkbox"
            id={id}
            name={field.name}
            value="true"
            defaultChecked={value === 'true'}
            {...about}
          />
          {title}
        </label>
      </div>
    )
  }
  const Line = kind === 'select' ? Select : Control
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {told}
      <Line id={id} field={field} value={value} about={about} />
    </div>
  )
}
