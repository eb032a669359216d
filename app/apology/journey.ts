import { CHECK, defineJourney, isRun } from '#lib/journey'
import { amends, change, effect, gift, replacement, tone, what, who } from './form.ts'

/** An apology: https://en.wikipedia.org/wiki/Apology_(act) names its parts. */
export const apology = defineJourney('apology', '/apology', {
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
})

/** Whether a letter can have such a page, whatever is answered so far. */
export function isApologyPage(run: string, page?: string, ...below: string[]): boolean {
  if (!isRun(run) || page === undefined) return false
  if (page === 'letter') return below.length === 0 || below.join('/') === 'download'
  return below.length === 0 && (page === CHECK || Object.hasOwn(apology.steps, page))
}
