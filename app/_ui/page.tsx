import type { ReactNode } from 'react'
import { readDraft } from '#lib/forms/draft'
import type { Form } from '#lib/forms/form'
import { readFlash } from '#lib/session/flash'
import { context } from '#lib/session/request'
import { ErrorSummary } from './error-summary'
import { Flash } from './flash'

interface Props {
  /** The heading, and the document's title. */
  title: string
  /** The form on this page, if there is one: its errors stand above everything. */
  form?: Form
  /** What stands above the heading. */
  above?: ReactNode
  children: ReactNode
}

export async function Page({ title, form, above, children }: Props) {
  const request = await context()
  const draft = form && (await readDraft(form, request))
  const wrong = draft && Object.keys(draft.errors).length > 0
  const flash = await readFlash(request)
  return (
    <>
      <title>{`${wrong ? 'Error: ' : ''}${title} – Keepsake`}</title>
      <div role="status">{flash && <Flash key={flash.id} {...flash} />}</div>
      {form && wrong && <ErrorSummary form={form} draft={draft} />}
      {above}
      <h1 dir="auto">{title}</h1>
      {children}
    </>
  )
}
