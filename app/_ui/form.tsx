import type { ReactNode } from 'react'
import type { z } from 'zod'
import { readDraft } from '#lib/forms/draft'
import type { Form as FormOf } from '#lib/forms/form'
import { writeNumber } from '#lib/forms/number'
import { context } from '#lib/session/request'
import { Field } from './field'
import { SubmitButton } from './submit-button'
import { Typed } from './typed'

interface Props<S extends z.ZodObject> {
  form: FormOf<S>
  /** A server action that begins with `submit`. */
  action: (input: FormData) => Promise<void>
  /** What was kept before; a draft goes before it. */
  saved?: { [K in keyof z.output<S>]?: z.output<S>[K] | undefined } | undefined
  /** What the action is to know besides: hidden fields. */
  hidden?: Record<string, string>
  /** The button's words. */
  children: ReactNode
}

/** What was kept, as it is typed. */
const typed = (value: unknown) =>
  typeof value === 'number' ? writeNumber(value) : value?.toString()

export async function Form<S extends z.ZodObject>({
  form,
  action,
  saved,
  hidden,
  children,
}: Props<S>) {
  const draft = await readDraft(form, await context())
  const kept: Record<string, unknown> = saved ?? {}
  return (
    <form action={action} noValidate>
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.fields.map((field) => (
        <Field
          key={field.name}
          form={form}
          field={field}
          draft={draft}
          saved={typed(kept[field.name])}
        />
      ))}
      <Typed form={form.id} />
      <SubmitButton path={form.path}>{children}</SubmitButton>
    </form>
  )
}
