import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { checkbox } from '#lib/forms/kinds/checkbox.tsx'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { date } from '#lib/forms/kinds/date.tsx'
import { number } from '#lib/forms/kinds/number.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const kindsForm = defineForm(
  'kinds',
  '/test/kinds' as Route,
  z.object({
    line: text({ title: 'A line', missing: 'Enter a line', description: 'Up to 80 characters' }),
    lines: text({ title: 'Several lines', missing: 'Enter some lines', multiline: true }),
    amount: number({ title: 'A number', missing: 'Enter a number', min: 1 }),
    day: date({ title: 'A date', missing: 'Enter a date', description: 'Such as 27 3 2026' }),
    colour: choice({
      title: 'A choice',
      missing: 'Choose a colour',
      options: { red: 'Red', green: 'Green', blue: 'Blue' },
    }),
    size: choice({
      title: 'A list',
      missing: 'Choose a size',
      options: { small: 'Small', large: 'Large' },
      as: 'select',
    }),
    box: checkbox({ title: 'A box' }),
  }),
  { title: 'Your answers' },
)
