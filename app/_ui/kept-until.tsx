import { Ending } from './ending'
import { LocalTime } from './local-time'

/** Says until when the answers so far are kept. @param until epoch seconds */
export function KeptUntil({ until }: { until: number }) {
  return (
    <div className="kept">
      <p>
        Your answers so far are kept until <LocalTime iso={new Date(until * 1000).toISOString()} />,
        and a day from then on whenever you come by.
      </p>
      <Ending until={until} />
    </div>
  )
}
