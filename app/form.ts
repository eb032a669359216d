import { z } from 'zod'
import { text } from '#lib/field'
import { defineForm } from '#lib/form'

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
