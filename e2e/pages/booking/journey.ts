import { z } from 'zod'
import { checkbox } from '#lib/forms/kinds/checkbox.tsx'
import { date } from '#lib/forms/kinds/date.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { storedSchema } from '#lib/forms/stored.ts'
import { defineJourney } from '#lib/journeys/journey.ts'

const guest = z.object({ name: text({ title: 'Your name', missing: 'Enter your name' }) })

const visit = z.object({
  day: date({ title: 'Day', missing: 'Enter a day', only: 'future' }),
  eats: checkbox({ title: 'I would like to eat' }),
})

const dinner = z.object({ wish: text({ title: 'What you like to eat', missing: 'Enter a dish' }) })

export const booking = defineJourney({
  id: 'booking',
  path: '/test/booking',
  title: 'A booking',
  titleOf: ({ guest }) => `A booking for ${guest?.name ?? 'somebody'}`,
  deliverTo: 'booking',
  steps: {
    guest: { title: 'Who are you?', schema: guest },
    visit: { title: 'When will you come?', schema: visit },
    dinner: { title: 'What will you eat?', schema: dinner, when: { visit: { eats: 'true' } } },
  },
  result: {
    id: 'ticket',
    title: 'A ticket',
    schema: z.object({
      ...guest.shape,
      // The rule "in the future" does not apply to a saved ticket.
      day: storedSchema(visit).shape.day,
      ...dinner.partial().shape,
    }),
  },
})
