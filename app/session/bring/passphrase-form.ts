import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const passphraseForm = defineForm(
  'passphrase',
  '/session/bring',
  z.object({
    passphrase: text({
      title: 'Passphrase',
      missing: 'Enter the passphrase of the file',
      max: 200,
      autocomplete: 'off',
    }),
  }),
)
