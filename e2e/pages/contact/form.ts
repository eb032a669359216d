import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const contactForm = defineForm(
  'contact',
  '/test/contact' as Route,
  z.object({
    name: text({ title: 'Name', missing: 'Enter a name', autocomplete: 'off' }),
    subject: text({ title: 'Subject', missing: 'Enter a subject', autocomplete: 'off' }),
    message: text({ title: 'Message', missing: 'Enter a message', max: 200, autocomplete: 'off' }),
  }),
  { title: 'Your message', usedOn: ['/test/contact/sent' as Route] },
)
