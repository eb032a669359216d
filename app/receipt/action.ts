'use server'
import { checkReceipt } from '#lib/delivery/receipt.ts'
import { saveDraft } from '#lib/forms/draft.ts'
import { submit } from '#lib/forms/submit-form.ts'
import { requestContext } from '#lib/session/context.ts'
import { redirectWithFlash } from '#lib/session/redirect.ts'
import { receiptForm } from './form.ts'

// A receipt that no longer opens may be genuine: its secret may have been removed.
const UNKNOWN =
  'This is not one of our receipts, or a part of it is missing, or it is so old that we can no longer check it'

export async function check(input: FormData) {
  await submit(receiptForm, input, async ({ receipt }) => {
    if (!(await checkReceipt(receipt))) return { receipt: UNKNOWN }
    // The page opens the text again, so the answer is stored nowhere.
    await saveDraft(receiptForm, { values: { receipt }, notes: {} }, await requestContext())
  })
  await redirectWithFlash('/receipt', 'This receipt is ours')
}
