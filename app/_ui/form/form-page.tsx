import type { ReactNode } from 'react'
import type { z } from 'zod'
import { readRejection } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import { Page } from '#ui/page/page.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Form, type FormProps } from './form.tsx'

interface Props<S extends z.ZodObject> extends FormProps<S> {
  /** The heading, and the title of the document. */
  title: string
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
  above,
  hidesDraft,
  hidesFlash,
  children,
  ...rest
}: Props<S>) {
  const rejection = hidesDraft ? undefined : await readRejection(form, await requestContext())
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
      <Form form={form} rejection={rejection} {...rest} />
    </Page>
  )
}
