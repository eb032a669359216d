import { z } from 'zod'
import { defineDelivery } from '#lib/delivery/form-delivery.ts'
import { email } from '#lib/forms/kinds/email.ts'
import { followUp } from '#lib/forms/kinds/follow-up.ts'
import { rating } from '#lib/forms/kinds/rating.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { yesNo } from '#lib/forms/kinds/yes-no.tsx'

const address = email({ title: 'Your email', missing: 'Enter your email address' })

const schema = z.object({
  rating: rating({ title: 'Your rating', missing: 'Choose a number', low: 'Poor', high: 'Great' }),
  keep: text({ title: 'What should we keep?', max: 300, multiline: true }),
  change: text({ title: 'What should we change?', max: 300, multiline: true }),
  write: yesNo({ title: 'May we write to you?', missing: 'Choose whether we may write to you' }),
  email: followUp({ write: 'true' }, address),
})

export const feedback = defineDelivery('feedback', '/feedback', schema, {
  title: 'Your feedback',
  to: 'feedback',
})
