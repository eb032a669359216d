import { z } from 'zod'
import { text } from '#lib/forms/kinds/text.tsx'
import { defineJourney } from '#lib/journeys/journey.ts'

const host = z.object({ host: text({ title: 'Your name', missing: 'Enter your name' }) })

const guest = z.object({
  name: text({ title: 'Name', missing: 'Enter a name' }),
  food: text({ title: 'Food', max: 400, multiline: true }),
})

const music = z.object({ music: text({ title: 'Music', missing: 'Enter some music' }) })

export const party = defineJourney({
  id: 'party',
  path: '/test/party',
  title: 'A party',
  completion: { button: 'Plan it', message: 'Your party is planned' },
  steps: {
    host: { title: 'Who are you?', schema: host },
    guests: {
      title: 'Who will come?',
      list: { item: guest, min: 1, max: 3, title: 'A guest', titleOf: ({ name }) => name ?? '' },
    },
    music: { title: 'What music do you like?', schema: music },
  },
  result: {
    id: 'invitation',
    title: 'An invitation',
    schema: z.object({ ...host.shape, guests: z.array(guest).meta({ title: 'Guests' }) }),
  },
})
