import type { Draft } from '#lib/draft'
import type { Field as FieldOf, Form } from '#lib/form'

export const fieldId = (form: Form, name: string) => `${form.id}-${name}`

interface Props {
  form: Form
  field: FieldOf
  draft: Draft | undefined
  /** What was kept before; the draft goes before it. */
  saved: string | undefined
}

export function Field({ form, field, draft, saved }: Props) {
  const id = fieldId(form, field.name)
  const error = draft?.errors[field.name]
  const described = [field.description && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  const attributes = {
    id,
    name: field.name,
    required: field.required,
    autoComplete: field.autocomplete,
    inputMode: field.inputmode,
    defaultValue: (draft ? draft.values[field.name] : saved) ?? '',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
    dir: 'auto',
  }
  return (
    <div className="field">
      <label htmlFor={id}>{field.title}</label>
      {field.description && <p id={`${id}-hint`}>{field.description}</p>}
      {error && (
        <p id={`${id}-error`} className="error">
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {field.multiline ? (
        <textarea rows={5} {...attributes} />
      ) : (
        <input type={field.type} {...attributes} />
      )}
    </div>
  )
}
