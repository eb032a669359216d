import { redirect } from 'next/navigation'
import { readAnswers } from '#lib/delivery/form-delivery.ts'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { type DeliveryProps, DeliveryState, isUnsent } from './delivery-state.tsx'

/** The page after a form that is delivered. Without stored answers it redirects to the form. */
export async function DeliveryPage({ delivery, action }: DeliveryProps) {
  const { form, title } = delivery
  const stored = await readAnswers(delivery)
  if (!stored) redirect(form.path)
  const unsent = isUnsent(delivery, stored)
  return (
    <Page
      title={unsent ? title : 'Thank you'}
      documentTitle={unsent ? `Not sent yet: ${title}` : undefined}
    >
      <DeliveryState delivery={delivery} stored={stored} action={action} />
      {unsent && (
        <p>
          <Link href={form.path}>Change your answers</Link>
        </p>
      )}
    </Page>
  )
}
