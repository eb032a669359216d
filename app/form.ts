import { z } from 'zod'
import { text } from '#lib/forms/field'
import { defineForm } from '#lib/forms/form'

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
