import type { ReactNode } from 'react'
import type { Form } from '#lib/forms/form.ts'
import type { Field as FieldOf } from '#lib/forms/kinds/parts/kind.ts'
import { Isolated } from '#ui/page/isolated.tsx'

export const fieldId = (form: Form, name: string) => `${form.id}-${name}`

interface Props {
  id: string
  field: FieldOf
  value: string
  error: string | undefined
  followUps: Record<string, ReactNode>
}

/** One question of a form: its label, its hint, its error, and the control. */
export function Field({ id, field, value, error, followUps }: Props) {
  const {
    kind: { Control, layout = 'line' },
    title,
  } = field
  const hint = [field.description, field.limit].filter(Boolean).join('. ')
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const notes = (
    <>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="error">
          <span className="visually-hidden">Error: </span>
          <Isolated>{error}</Isolated>
        </p>
      )}
    </>
  )
  const props = { id, field, value, isInvalid: Boolean(error), followUps }
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
        <>
          <label htmlFor={id}>
            {control}
            {title}
          </label>
          {followUps.true}
        </>
      )}
    </div>
  )
}
