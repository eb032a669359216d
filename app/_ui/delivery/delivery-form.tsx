import type { ComponentProps, ReactNode } from 'react'
import type { z } from 'zod'
import { hasReceiver } from '#lib/delivery/deliver.ts'
import { type FormDelivery, readAnswers } from '#lib/delivery/form-delivery.ts'
import { formToken, newPage } from '#lib/delivery/form-token.ts'
import { shownToSend } from '#lib/delivery/submit-delivery.ts'
import { readDraft } from '#lib/forms/draft.ts'
import { requestContext } from '#lib/session/context.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { type DeliveryProps, DeliveryState, isUnsent } from './delivery-state.tsx'
import { Honeypot } from './honeypot.tsx'
import { NobodyNotice } from './nobody-notice.tsx'

interface Props<S extends z.ZodObject> extends DeliveryProps<S> {
  /** The heading, and the title of the document. */
  title: string
  /** What stands between the heading and the form. */
  children?: ReactNode
}

/** Says what became of the answers that the form shows. */
function Before(props: ComponentProps<typeof DeliveryState>) {
  const { delivery, stored } = props
  const { form, path } = delivery
  const unsent = isUnsent(delivery, stored)
  if (!(unsent || stored.sending?.delivered)) return null
  const isSent = stored.answers ? 'You have sent these answers.' : 'You have sent this form before.'
  const isNew =
    'If you send the form again, it is a new message, and its receipt replaces this one.'
  if (path === form.path) {
    return (
      <div className="notice">
        <DeliveryState {...props} />
        {!unsent && <p>{isNew}</p>}
      </div>
    )
  }
  return (
    <p className="notice">
      {unsent ? 'These answers have not been sent yet. ' : `${isSent} ${isNew} `}
      <Link href={path}>{unsent ? 'Send them' : 'Show the receipt'}</Link>
    </p>
  )
}

/** A page with a form that is delivered. If nobody receives the form, the page says so first. */
export async function DeliveryForm<S extends z.ZodObject>({
  title,
  delivery,
  action,
  children,
}: Props<S>) {
  const { form, to } = delivery
  const any = delivery as unknown as FormDelivery
  const stored = await readAnswers(any)
  const cameBack = (await readDraft(any.form, await requestContext())) !== undefined
  return (
    <FormPage
      title={title}
      form={form}
      action={action}
      saved={stored?.answers as Partial<z.output<S>> | undefined}
      shown={stored ? shownToSend(any, stored) : {}}
      {...(hasReceiver(to) ? { submit: 'Send', working: 'Sending…' } : { submit: 'Save' })}
      extra={<Honeypot token={formToken(form.id, newPage(cameBack))} />}
    >
      {/* The errors of new input come before it. */}
      {stored && !cameBack && <Before delivery={any} stored={stored} action={action} />}
      <NobodyNotice to={to} />
      {children}
    </FormPage>
  )
}
