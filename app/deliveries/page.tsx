import { notFound } from 'next/navigation'
import { DELIVERIES_FILE, readDeliveries } from '#lib/delivery/development.ts'
import { Page } from '#ui/page/page.tsx'
import { DeliverySection } from './delivery-section.tsx'

/** What was delivered while no receiver is set. */
export default function Deliveries() {
  if (process.env.NODE_ENV !== 'development') notFound()
  const written = readDeliveries()
  return (
    <Page title="Deliveries">
      <p>
        In development, messages that have no receiver are written to{' '}
        <code>
          {process.cwd()}/{DELIVERIES_FILE}
        </code>
        . The newest comes first. Delete the file to start again.
      </p>
      <p>
        To set a receiver, start the server with its address,{' '}
        <code>DELIVER_TO=http://localhost:4000</code>, and a <code>DELIVERY_SECRET</code>.{' '}
        <code>lib/delivery/README.md</code> says more.
      </p>
      {written.length === 0 && <p>Nothing has been delivered yet.</p>}
      {written.map((delivery, index) => (
        <DeliverySection
          // biome-ignore lint/suspicious/noArrayIndexKey: an id is there twice if it was sent twice
          key={index}
          name={`delivery-${index}`}
          delivery={delivery}
        />
      ))}
    </Page>
  )
}
