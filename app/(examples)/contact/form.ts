import { z } from 'zod'
import { defineDelivery } from '#lib/delivery/form-delivery.ts'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { choices } from '#lib/forms/kinds/choices.tsx'
import { consent } from '#lib/forms/kinds/consent.ts'
import { email } from '#lib/forms/kinds/email.ts'
import { phone } from '#lib/forms/kinds/phone.ts'
import { text } from '#lib/forms/kinds/text.tsx'

const topics = { question: 'A question', problem: 'A problem', praise: 'Praise' }
const parts = { forms: 'Forms', sessions: 'Sessions', journeys: 'Journeys', none: 'None of these' }

const schema = z.object({
  name: text({ title: 'Your name', missing: 'Enter your name', autocomplete: 'name' }),
  email: email({ title: 'Email', missing: 'Enter your email address' }),
  phone: phone({ title: 'Phone', description: 'Optional' }),
  topic: choice({ title: 'Topic', missing: 'Choose a topic', options: topics }),
  about: choices({ title: 'About', missing: 'Choose a part', options: parts, exclusive: 'none' }),
  message: text({ title: 'Message', missing: 'Enter a message', max: 600, multiline: true }),
  consent: consent({ title: 'You may write to me', missing: 'Tick this to get a reply' }),
})

export const contact = defineDelivery('message', '/contact', schema, {
  title: 'Your message',
  to: 'contact',
  path: '/contact/thanks',
})
