import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Page } from '#ui/page/page.tsx'
import { fail } from './action.ts'

export default function Failing() {
  return (
    <Page title="A form that fails">
      <form action={fail}>
        <SubmitButton path="/test/failing">Send</SubmitButton>
      </form>
    </Page>
  )
}
