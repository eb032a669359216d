import { textOf } from '#lib/delivery/delivered.ts'
import { requestContext } from '#lib/session/context.ts'
import { Announcement } from '#ui/page/announcement.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { DownloadText } from './download-text.tsx'

interface Props {
  /** Whether the receiver may have the message although no answer said so. */
  mayHaveArrived: boolean
  /** When the answers expire, in epoch seconds. */
  expiresAt: number
  labelled: [string, string][]
  /** The name of the file with the answers. */
  file: string
}

/** Says that answers were not sent, where they are, and what can be done. Takes the focus. */
export async function NotSentNotice({ mayHaveArrived, expiresAt, labelled, file }: Props) {
  const { now } = await requestContext()
  return (
    // Another key for each try: otherwise nothing would say that a second one has failed too.
    <Announcement key={now()} className="problem" aria-labelledby="unsent">
      <h2 id="unsent">Not sent yet</h2>
      <p>
        Your answers are kept in this browser until <LocalTime seconds={expiresAt} />.
      </p>
      {mayHaveArrived && (
        <p>
          Your answers may have arrived. Sending them again is safe: the receiver can tell that they
          are the same.
        </p>
      )}
      <p>
        <DownloadText text={textOf(labelled)} file={file}>
          Download your answers
        </DownloadText>
      </p>
    </Announcement>
  )
}
