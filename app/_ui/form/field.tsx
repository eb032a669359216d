import type { Field as FieldOf } from '#lib/forms/field.ts'
import type { Form } from '#lib/forms/form.ts'
import { controls } from './controls.tsx'

export const fieldId = (form: Form, name: string) => `${form.id}-${name}`

interface Props {
  id: string
  field: FieldOf
  value: string
  error: string | undefined
}

/** One question of a form: its label, its hint, its error, and the control. */
export function Field({ id, field, value, error }: Props) {
  const { kind, title, description } = field
  const { Control, layout } = controls[kind]
  const describedBy =
    [description && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const notes = (
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
  const props = { id, field, value, isInvalid: Boolean(error) }
  if (layout === 'group') {
    return (
      <fieldset className="field" aria-describedby={describedBy}>
        <legend>{title}</legend>
        {notes}
        <Control {...props} />
      </fieldset>
    )
  }
  const control = <Control {...props} describedBy={describedBy} />
  return (
    <div className="field">
      {layout === 'line' && <label htmlFor={id}>{title}</label>}
      {notes}
      {layout === 'line' ? (
        control
      ) : (
        <label htmlFor={id}>
          {control}
          {title}
        </label>
      )}
    </div>
  )
}
