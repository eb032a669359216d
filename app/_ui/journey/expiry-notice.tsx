import type { Run } from '#lib/journeys/run.ts'
import { requestContext } from '#lib/session/context.ts'
import { Link } from '#ui/page/link.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { ExpiryWarning } from './expiry-warning.tsx'

/** Says when the answers expire, and leads to the page from which they can be taken elsewhere. */
export async function ExpiryNotice({ run: { key, expiresAt } }: { run: Run }) {
  const { now } = await requestContext()
  return (
    <div className="expiry">
      <p>
        Your answers are saved until <LocalTime seconds={expiresAt} />. Each visit extends that
        time.
      </p>
      <p>
        <Link href={`/session/take?entry=${key}`}>Continue on another device</Link>
      </p>
      <ExpiryWarning expiresAt={expiresAt} secondsLeft={expiresAt - now()} />
    </div>
  )
}
