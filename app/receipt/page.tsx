import { app } from '#app/session.ts'
import { checkReceipt, type Receipt } from '#lib/delivery/receipt.ts'
import { readRejection } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { LocalTime } from '#ui/page/local-time.tsx'
import { Seal } from '#ui/page/seal.tsx'
import { check } from './action.ts'
import { receiptForm } from './form.ts'

/** @returns the receipt that was just checked, if it is genuine */
async function checkedReceipt(): Promise<Receipt | undefined> {
  const draft = await readRejection(receiptForm, await requestContext())
  const { receipt } = draft?.values ?? {}
  return receipt && !draft?.errors.receipt ? checkReceipt(receipt) : undefined
}

function Received({ receipt: { moment, reference, form } }: { receipt: Receipt }) {
  return (
    <section aria-label="What the receipt says">
      <p>
        This was received on <LocalTime seconds={moment} />.
      </p>
      <p>The seal on this page is drawn from the reference.</p>
      <Seal id={reference} />
      {/* A later release may no longer have the form. */}
      <AnswerList
        rows={[
          ['Reference', reference],
          ['Form', app.titleOf(form) ?? form],
        ]}
      />
    </section>
  )
}

export default async function CheckReceipt() {
  const receipt = await checkedReceipt()
  return (
    <FormPage
      title="Check a receipt"
      form={receiptForm}
      action={check}
      submit="Check"
      working="Checking…"
    >
      {receipt ? (
        <Received receipt={receipt} />
      ) : (
        <p>
          You got a receipt when you sent us something. It proves that we received it, and when.
        </p>
      )}
    </FormPage>
  )
}
