import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const guardedForm = defineForm(
  'guarded',
  '/test/guarded' as Route,
  z.object({ note: text({ title: 'Note', missing: 'Enter a note', autocomplete: 'off' }) }),
  { title: 'Your guarded note', stores: false },
)
