import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const form = defineForm(
  'receipt',
  '/receipt',
  z.object({
    receipt: text({
      title: 'Receipt',
      description: 'Paste all of it',
      missing: 'Enter a receipt',
      // A receipt has some 200 characters, an old one 400, and more if a mail has broken it into lines.
      max: 700,
      multiline: true,
      autocomplete: 'off',
    }),
  }),
  { title: 'A receipt', stores: false },
)

/** A checked receipt is kept as a draft, so that the page can open it again. */
export const receiptForm = Object.assign(form, { draftTitle: 'A receipt that you checked' })
