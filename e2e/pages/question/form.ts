import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { date } from '#lib/forms/kinds/date.tsx'
import { email } from '#lib/forms/kinds/email.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const topics = { order: 'An order', visit: 'A visit', other: 'Something else' }

const schema = z.object({
  email: email({ title: 'Email', missing: 'Enter your email address' }),
  topic: choice({ title: 'Topic', missing: 'Choose a topic', options: topics }),
  day: date({ title: 'Day', description: 'Optional. The day that it is about', only: 'past' }),
  question: text({ title: 'Question', missing: 'Enter a question', max: 500, multiline: true }),
})

export const questionForm = defineForm('question', '/test/question' as Route, schema, {
  title: 'Your question',
  usedOn: ['/test/question/thanks' as Route],
})
