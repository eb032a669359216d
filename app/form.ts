import { z } from 'zod'
import { defineForm, text } from '#lib/form'

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
