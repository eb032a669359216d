import type { z } from 'zod'
import type { FormDelivery, StoredAnswers } from '#lib/delivery/form-delivery.ts'
import { AGAIN, shownToSend } from '#lib/delivery/submit.ts'
import { ShownField } from '#ui/form/shown-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'

interface Props {
  delivery: FormDelivery
  stored: StoredAnswers<z.ZodObject>
  /** A server action that calls `submitDelivery`. */
  action: (input: FormData) => Promise<void>
}

/** A button that sends what is stored. */
export function SendAgain({ delivery, stored, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name={AGAIN} value="yes" />
      <ShownField shown={shownToSend(delivery, stored)} />
      <SubmitButton path={delivery.path} working="Sending…">
        Send again
      </SubmitButton>
    </form>
  )
}
