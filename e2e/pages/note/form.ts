import type { Route } from 'next'
import { z } from 'zod'
import { defineDelivery } from '#lib/delivery/form-delivery.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const schema = z.object({
  note: text({ title: 'Your note', missing: 'Enter a note', max: 500, multiline: true }),
})

export const note = defineDelivery('note', '/test/note' as Route, schema, {
  title: 'Your note',
  to: 'note',
  path: '/test/note/thanks' as Route,
  keepsAnswers: true,
})
