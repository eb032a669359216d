import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Form as FormOf } from '#lib/forms/form.ts'
import type { Shown } from '#lib/forms/shown.ts'
import { readRejection } from '#lib/forms/submit.ts'
import { context } from '#lib/session/context.ts'
import { Page } from '#ui/page/page.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Form } from './form.tsx'

interface Props<S extends z.ZodObject> {
  /** The heading, and the title of the document. */
  title: string
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
  /** More fields, which may depend on whether the form came back with rejected input. */
  extra?: (isBack: boolean) => ReactNode
  /** Whether rejected input is not shown. */
  hidesDraft?: boolean | undefined
  /** Whether the page says itself what became of the last input. */
  hidesFlash?: boolean | undefined
  /** What stands above the heading. */
  above?: ReactNode
  /** What stands between the heading and the form. */
  children?: ReactNode
}

/** A page with a form: its errors, its heading, and the form with what was typed or saved. */
export async function FormPage<S extends z.ZodObject>({
  title,
  form,
  saved,
  above,
  hidesDraft,
  hidesFlash,
  children,
  ...rest
}: Props<S>) {
  const rejection = hidesDraft ? undefined : await readRejection(form, await context())
  const hasErrors = rejection && Object.keys(rejection.errors).length > 0
  return (
    <Page
      title={title}
      hidesFlash={hidesFlash}
      documentTitle={hasErrors ? `Error: ${title}` : title}
      above={
        <>
          {hasErrors && <ErrorSummary form={form} rejection={rejection} />}
          {above}
        </>
      }
    >
      {children}
      <Form form={form} rejection={rejection} saved={saved ?? {}} {...rest} />
    </Page>
  )
}
