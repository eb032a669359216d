import type { z } from 'zod'
import { hasReceiver } from '#lib/delivery/deliver.ts'
import { textOf } from '#lib/delivery/delivered.ts'
import type { FormDelivery, StoredAnswers } from '#lib/delivery/form-delivery.ts'
import { AGAIN, shownToSend } from '#lib/delivery/submit-delivery.ts'
import { labelledAnswers } from '#lib/forms/describe.ts'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { DownloadText } from './download-text.tsx'
import { NotSentNotice } from './not-sent-notice.tsx'
import { Receipt } from './receipt.tsx'

export interface DeliveryProps<S extends z.ZodObject = z.ZodObject> {
  delivery: FormDelivery<S>
  /** A server action that calls `submitDelivery`. */
  action: (input: FormData) => Promise<void>
}

interface Props extends DeliveryProps {
  stored: StoredAnswers<z.ZodObject>
}

/** Whether answers are stored that a receiver should have, and does not. */
export const isUnsent = ({ to }: FormDelivery, { sending }: StoredAnswers<z.ZodObject>) =>
  sending !== undefined && !sending.delivered && hasReceiver(to)

/** Says whether the answers were sent, and what can be done. */
export function DeliveryState({ delivery, stored, action }: Props) {
  const { form } = delivery
  const { answers, sending, expiresAt } = stored
  const labelled = answers ? labelledAnswers(form.fields, answers) : []
  if (isUnsent(delivery, stored)) {
    return (
      <>
        <NotSentNotice
          mayHaveArrived={sending?.mayHaveArrived ?? false}
          expiresAt={expiresAt}
          labelled={labelled}
          file={`${form.id}.txt`}
        />
        {/* Otherwise the form is on this page, and shows them. */}
        {delivery.path !== form.path && <AnswerList rows={labelled} />}
        <form action={action}>
          <Hidden fields={{ [AGAIN]: 'yes' }} shown={shownToSend(delivery, stored)} />
          <SubmitButton path={delivery.path} working="Sending…">
            Send again
          </SubmitButton>
        </form>
      </>
    )
  }
  return (
    <>
      <Receipt delivery={sending?.delivered} />
      {!answers && <p>What you wrote is no longer stored in this browser.</p>}
      <p>
        <DownloadText text={textOf(labelled, sending?.delivered)} file={`${form.id}.txt`}>
          Keep a copy for yourself
        </DownloadText>
      </p>
    </>
  )
}
