import { z } from 'zod'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { type Answers, defineJourney } from './journey.ts'
import { withAnswer } from './progress.ts'

export const guest = z.object({ name: text({ title: 'Name', missing: 'Enter a name', max: 9 }) })
const wish = z.object({ wish: text({ title: 'Wish', missing: 'Enter a wish' }) })
const pick = z.object({
  music: choice({ title: 'Music', missing: 'Choose', options: { yes: 'Yes', no: 'No' } }),
})

export const party = defineJourney({
  id: 'party',
  path: '/party',
  title: 'A party',
  steps: {
    music: { title: 'Music?', schema: pick },
    guests: {
      title: 'Guests',
      list: { item: guest, min: 1, max: 3, title: 'A guest', titleOf: ({ name }) => name ?? '' },
    },
    song: { title: 'Song?', schema: wish, when: { music: { music: 'yes' } } },
    wish: { title: 'Wish?', schema: wish },
  },
  result: { id: 'invitation', title: 'An invitation', schema: z.string() },
})

export const answer = (answers: Answers, name: string, values: Record<string, string>) =>
  withAnswer(party, answers, name, values)

export const begun = answer({}, 'music', { music: 'no' })
export const withAda = answer(begun, 'guests.aaaa', { name: ' Ada ' })
