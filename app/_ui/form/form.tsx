import type { Form as FormOf } from '#lib/forms/form.ts'
import { writeNumber } from '#lib/forms/kinds/number-text.ts'
import type { Rejection } from '#lib/forms/submit.ts'
import { Field, fieldId } from './field.tsx'
import { SubmitButton } from './submit-button.tsx'

interface Props {
  form: FormOf
  action: (input: FormData) => Promise<void>
  /** Is shown instead of what was saved. */
  rejection: Rejection | undefined
  saved: Record<string, unknown>
  hidden?: Record<string, string>
  /** The text of the button. */
  submit: string
}

/** A saved value as a visitor would type it. */
const typed = (value: unknown) =>
  typeof value === 'number' ? writeNumber(value) : value?.toString()

export function Form({ form, action, rejection, saved, hidden = {}, submit }: Props) {
  return (
    <form action={action} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.fields.map((field) => (
        <Field
          key={field.name}
          id={fieldId(form, field.name)}
          field={field}
          value={(rejection ? rejection.values[field.name] : typed(saved[field.name])) ?? ''}
          error={rejection?.errors[field.name]}
        />
      ))}
      <SubmitButton path={form.path} form={form.id}>
        {submit}
      </SubmitButton>
    </form>
  )
}
