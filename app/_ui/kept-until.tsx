import { context } from '#lib/session/request'
import { Ending } from './ending'
import { LocalTime } from './local-time'

/** Says until when the answers so far are kept. @param until epoch seconds */
export async function KeptUntil({ until }: { until: number }) {
  const { now } = await context()
  return (
    <div className="kept">
      <p>
        Your answers so far are kept until <LocalTime iso={new Date(until * 1000).toISOString()} />.
        Each visit keeps them longer.
      </p>
      <Ending until={until} left={until - now()} />
    </div>
  )
}
