import type { Delivered } from '#lib/delivery/delivered.ts'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Seal } from '#ui/page/seal.tsx'
import { TextActions } from '#ui/page/text-actions.tsx'

/** Says whether a form was sent, and has its receipt. @param delivery if it was sent */
export function Receipt({ delivery }: { delivery: Delivered | undefined }) {
  if (!delivery) return <p>Nothing was sent.</p>
  return (
    <>
      <Seal id={delivery.reference} />
      <p>
        Sent on <LocalTime seconds={delivery.sentAt} />. Your reference is {delivery.reference}.
      </p>
      <details>
        <summary>Your receipt</summary>
        <p>
          It proves that we received your answers, and when. Keep it in case anybody doubts that.
          The file that you can download on this page includes the receipt.
        </p>
        <pre>{delivery.receipt}</pre>
        <div className="links">
          <TextActions text={delivery.receipt} />
          <Link href="/receipt">Check a receipt</Link>
        </div>
      </details>
    </>
  )
}
