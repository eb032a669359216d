import type { Route } from 'next'
import { z } from 'zod'
import { defineDelivery } from '#lib/delivery/form-delivery.ts'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const schema = z.object({
  note: text({ title: 'Your note', missing: 'Enter a note', max: 500, multiline: true }),
})

export const note = defineDelivery({
  form: defineForm('note', '/test/note' as Route, schema),
  to: 'note',
  path: '/test/note/thanks' as Route,
  title: 'Your note',
  keepsAnswers: true,
})
