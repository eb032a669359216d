import type { ReactNode } from 'react'
import type { Written } from '#lib/delivery/development.ts'
import { LocalTime } from '#ui/page/local-time.tsx'

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

interface Props {
  /** The id of its heading. */
  name: string
  delivery: Written
}

/** One message of the file, as a receiver would get it. */
export function DeliverySection({ name, delivery: { id, message } }: Props) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        {message.form}, {message.reference}
      </h2>
      <dl>
        <Row label="Finished">
          <LocalTime iso={message.moment} />
        </Row>
        {message.labelled.map(([label, text], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two answers may have the same label
          <Row key={index} label={label}>
            {text}
          </Row>
        ))}
        <Row label="webhook-id">{id}</Row>
      </dl>
    </section>
  )
}
