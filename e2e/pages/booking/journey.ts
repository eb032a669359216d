import { z } from 'zod'
import { checkbox } from '#lib/forms/kinds/checkbox.ts'
import { date } from '#lib/forms/kinds/date.ts'
import { text } from '#lib/forms/kinds/text.ts'
import { defineJourney } from '#lib/journeys/journey.ts'

const guest = z.object({ name: text({ title: 'Your name', missing: 'Enter your name' }) })

const visit = z.object({
  day: date({ title: 'Day', missing: 'Enter a day', only: 'future' }),
  eats: checkbox({ title: 'I would like to eat' }),
})

// The rule "in the future" must not apply to a saved ticket.
const day = z.string().meta({ title: 'Day', kind: 'date' })

const dinner = z.object({ wish: text({ title: 'What you like to eat', missing: 'Enter a dish' }) })

export const booking = defineJourney({
  id: 'booking',
  path: '/test/booking',
  title: 'A booking',
  titleOf: ({ guest }) => `A booking for ${guest?.name ?? 'somebody'}`,
  steps: {
    guest: { title: 'Who are you?', schema: guest },
    visit: { title: 'When will you come?', schema: visit },
    dinner: { title: 'What will you eat?', schema: dinner, when: { visit: { eats: 'true' } } },
  },
  result: {
    id: 'ticket',
    title: 'A ticket',
    schema: z.object({ ...guest.shape, day, ...dinner.partial().shape }),
  },
})
