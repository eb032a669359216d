import type { Delivered } from '#lib/delivery/delivered.ts'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Seal } from '#ui/page/seal.tsx'
import { TextActions } from '#ui/page/text-actions.tsx'

interface Props {
  /** If it was sent. */
  delivery: Delivered | undefined
  /** If it was only stored. */
  reference: string | undefined
}

/** Says whether a form was sent, and shows its reference and its receipt. */
export function Receipt({ delivery, reference }: Props) {
  if (!delivery) {
    return (
      <>
        <p>{reference && `Your reference is ${reference}. `}Nothing was sent.</p>
        {reference && <Seal id={reference} />}
      </>
    )
  }
  return (
    <>
      <Seal id={delivery.reference} />
      <p>
        Sent on <LocalTime iso={new Date(delivery.sentAt * 1000).toISOString()} />. Your reference
        is {delivery.reference}.
      </p>
      <h2>Your receipt</h2>
      <p>Keep it. It proves that we have received your answers, and when.</p>
      <pre>{delivery.receipt}</pre>
      <div className="links">
        <TextActions text={delivery.receipt} />
        <Link href="/receipt">Check a receipt</Link>
      </div>
    </>
  )
}
