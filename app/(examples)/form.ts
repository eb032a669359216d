import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const nameForm = defineForm(
  'name',
  '/',
  z.object({
    name: text({
      title: 'What is your name?',
      subject: 'Your name',
      missing: 'Enter your name',
      autocomplete: 'name',
    }),
  }),
)
