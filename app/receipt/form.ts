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
      // It has some 200, or 400 if it is an old one, and more if a mail has broken it into lines.
      max: 700,
      multiline: true,
      autocomplete: 'off',
    }),
  }),
)

/** What was checked is kept as a draft, for the page to open it again. */
export const receiptForm = Object.assign(form, { draftTitle: 'A receipt that you checked' })
