import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const name = text({
  title: 'What is your name?',
  subject: 'Your name',
  missing: 'Enter your name',
  autocomplete: 'name',
})

export const nameForm = defineForm('name', '/', z.object({ name }), {
  title: 'Your name',
  stores: name,
  usedOn: ['/index'],
})
