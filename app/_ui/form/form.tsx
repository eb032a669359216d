import type { ReactNode } from 'react'
import type { z } from 'zod'
import { writtenValue } from '#lib/forms/display.ts'
import type { Form as FormOf } from '#lib/forms/form.ts'
import type { Field as FieldOf } from '#lib/forms/kinds/parts/kind.ts'
import type { Shown } from '#lib/forms/shown.ts'
import type { Rejection } from '#lib/forms/submit-form.ts'
import { Field, fieldId } from './field.tsx'
import { Hidden } from './hidden.tsx'
import { SubmitButton } from './submit-button.tsx'

export interface FormProps<S extends z.ZodObject = z.ZodObject> {
  form: FormOf<S>
  /** A server action that calls `submit` first. */
  action: (input: FormData) => Promise<void>
  /** What was saved before, for the visitor to change. Rejected input is shown instead of it. */
  saved?: { [K in keyof z.output<S>]?: z.output<S>[K] | undefined } | undefined
  /** The text of the button. */
  submit: string
  /** The text of the button while the form is being sent: "Saving…" by default. */
  working?: string
  /** Hidden fields: what the action must know besides. */
  hidden?: Record<string, string | undefined>
  /** What the page shows of what is stored, if the action must know. */
  shown?: Shown
  /** More fields. */
  extra?: ReactNode
}

export function Form({
  form,
  action,
  rejection,
  saved = {},
  hidden,
  shown,
  extra,
  submit,
  working,
}: FormProps & { rejection: Rejection | undefined }) {
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
      {extra}
      {form.fields.filter(({ when }) => !when).map(draw)}
      <SubmitButton path={form.path} form={form.id} working={working}>
        {submit}
      </SubmitButton>
    </form>
  )
}
