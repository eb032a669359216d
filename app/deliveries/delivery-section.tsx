import type { Written } from '#lib/delivery/development.ts'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'

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
      <AnswerList
        rows={[
          ['Finished', <LocalTime key="time" seconds={Date.parse(message.moment) / 1000} />],
          ...message.labelled,
          ['webhook-id', id],
        ]}
      />
    </section>
  )
}
