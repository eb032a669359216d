import type { FormDelivery } from '#lib/delivery/form-delivery.ts'
import { AGAIN } from '#lib/delivery/submit.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'

interface Props {
  delivery: FormDelivery
  /** A server action that calls `submitDelivery`. */
  action: (input: FormData) => Promise<void>
}

/** A button that sends what is stored. */
export function SendAgain({ delivery, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name={AGAIN} value="yes" />
      <SubmitButton path={delivery.path} working="Sending…">
        Send again
      </SubmitButton>
    </form>
  )
}
