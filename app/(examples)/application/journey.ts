import { z } from 'zod'
import { storedSchema } from '#lib/forms/stored.ts'
import { defineJourney } from '#lib/journeys/journey.ts'
import { steps } from './form.ts'

export const application = defineJourney({
  id: 'application',
  path: '/application',
  title: 'An application',
  steps,
  deliverTo: 'application',
  result: {
    id: 'confirmation',
    title: 'A finished application',
    schema: z.object({
      ...storedSchema(steps.you.schema).shape,
      jobs: z.array(storedSchema(steps.jobs.list.item)).meta({ title: 'Past jobs' }),
      ...storedSchema(steps.licence.schema).shape,
      ...storedSchema(steps.languages.schema).shape,
    }),
  },
})
