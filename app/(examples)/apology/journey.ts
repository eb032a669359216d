import { isolated } from '#lib/forms/bidi.ts'
import { defineJourney } from '#lib/journeys/journey.ts'
import { steps } from './form.ts'
import { letterText } from './letter.ts'
import { type FinishedLetter, letterOf, letterSchema } from './result.ts'

export const apology = defineJourney({
  id: 'apology',
  path: '/apology',
  title: 'An apology',
  titleOf: ({ who }) => (who?.name ? `An apology to ${isolated(who.name)}` : 'An apology'),
  steps,
  completion: { button: 'Finish the letter', message: 'Your letter is finished' },
  result: {
    id: 'letter',
    title: 'A finished apology',
    titleOf: ({ name }: FinishedLetter) => `A finished apology to ${isolated(name)}`,
    schema: letterSchema,
    describe: (result: FinishedLetter) => [['The letter', letterText(letterOf(result))]],
  },
})
