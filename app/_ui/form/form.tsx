import type { ReactNode } from 'react'
import { writtenValue } from '#lib/forms/display.ts'
import type { Form as FormOf } from '#lib/forms/form.ts'
import type { Field as FieldOf } from '#lib/forms/kinds/parts/kind.ts'
import type { Shown } from '#lib/forms/shown.ts'
import type { Rejection } from '#lib/forms/submit.ts'
import { Field, fieldId } from './field.tsx'
import { Hidden } from './hidden.tsx'
import { SubmitButton } from './submit-button.tsx'

interface Props {
  form: FormOf
  action: (input: FormData) => Promise<void>
  /** Is shown instead of what was saved. */
  rejection: Rejection | undefined
  saved: Record<string, unknown>
  hidden?: Record<string, string | undefined>
  shown?: Shown
  extra?: (isBack: boolean) => ReactNode
  /** The text of the button. */
  submit: string
  /** The text of the button while the form is being sent. */
  working?: string | undefined
}

export function Form({
  form,
  action,
  rejection,
  saved,
  hidden,
  shown,
  extra,
  submit,
  working,
}: Props) {
  const textOf = ({ name, kind }: FieldOf) =>
    rejection ? (rejection.values[name] ?? '') : writtenValue(kind, saved[name])

  /** Draws a field, and below each of its options the questions that follow up on it. */
  function draw(field: FieldOf) {
    const followUps = form.fields.filter(({ when = {} }) => Object.hasOwn(when, field.name))
    const byOption = Map.groupBy(followUps, ({ when = {} }) => when[field.name] ?? '')
    return (
      <Field
        key={field.name}
        id={fieldId(form, field.name)}
        field={field}
        value={textOf(field)}
        error={rejection?.errors[field.name]}
        followUps={Object.fromEntries(
          [...byOption].map(([option, fields]) => [
            option,
            <div key={option} className="follow-up">
              <p className="if">If “{field.kind.display?.(option) ?? option}”</p>
              {fields.map(draw)}
            </div>,
          ]),
        )}
      />
    )
  }

  return (
    <form action={action} noValidate>
      <Hidden fields={hidden} shown={shown} />
      {extra?.(rejection !== undefined)}
      {form.fields.filter(({ when }) => !when).map(draw)}
      <SubmitButton path={form.path} form={form.id} working={working}>
        {submit}
      </SubmitButton>
    </form>
  )
}
