import { context } from '#lib/session/context.ts'
import { LocalTime } from '#ui/page/local-time.tsx'
import { ExpiryWarning } from './expiry-warning.tsx'

/** Says when the answers expire. @param expiresAt epoch seconds */
export async function ExpiryNotice({ expiresAt }: { expiresAt: number }) {
  const { now } = await context()
  return (
    <div className="expiry">
      <p>
        Your answers are saved until <LocalTime iso={new Date(expiresAt * 1000).toISOString()} />.
        Each visit extends that time.
      </p>
      <ExpiryWarning expiresAt={expiresAt} secondsLeft={expiresAt - now()} />
    </div>
  )
}
