import { defineJourney } from '#lib/journeys/journey'
import { amends, change, effect, gift, replacement, tone, what, who } from './form.ts'

/** An apology: https://en.wikipedia.org/wiki/Apology_(act) names its parts. */
export const apology = defineJourney(
  'apology',
  '/apology',
  {
    who: { title: 'Who is it for?', schema: who },
    what: { title: 'What happened?', schema: what },
    effect: { title: 'How did it affect them?', schema: effect },
    amends: { title: 'How will you make it right?', schema: amends },
    replacement: {
      title: 'What will you replace?',
      schema: replacement,
      when: { amends: { amends: 'replace' } },
    },
    gift: { title: 'What will you give?', schema: gift, when: { amends: { amends: 'give' } } },
    change: {
      title: 'What will you do differently?',
      schema: change,
      when: { amends: { amends: 'change' } },
    },
    tone: { title: 'How should it sound?', schema: tone },
  },
  ['letter', 'letter/download'],
)
