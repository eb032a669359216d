import type { Typed } from './model.ts'

/** One thing that a person does. The numbers choose among what is possible at that moment. */
export interface Action {
  what: 'answer' | 'follow' | 'open' | 'reload' | 'back' | 'duplicate'
  tab: number
  pick: number
  text: string
  isValid: boolean
}

/** @returns what is typed into a form, by its name */
export function typedFor(name: string, { pick, text, isValid }: Action): Typed {
  const given = isValid ? text : ''
  const until: Typed = pick % 2 ? { 'to-month': '6', 'to-year': '2019' } : {}
  if (name === 'you') {
    const born = { 'born-day': '10', 'born-month': '12', 'born-year': '1985' }
    const address = { 'address-line1': `${pick} Road`, 'address-town': `Town ${pick}` }
    const country = { 'address-postcode': 'SW1Y 4JH', 'address-country': 'UK' }
    return { name: given, email: 'ada@example.org', ...born, ...address, ...country }
  }
  // A person who has not decided mostly adds: a list should grow.
  if (name === 'jobs') return { more: isValid ? (pick % 4 ? 'yes' : 'no') : '' }
  if (name === 'licence') {
    const since = { 'since-month': `${(pick % 12) + 1}`, 'since-year': '2004' }
    return pick % 2 ? { drives: isValid ? 'true' : '', ...since } : { drives: given && 'false' }
  }
  if (name === 'languages') return { languages: given && (['none', 'en,ar', 'ar'][pick % 3] ?? '') }
  const from = { 'from-month': `${(pick % 6) + 1}`, 'from-year': '2012' }
  return {
    employer: given,
    role: 'Cook',
    ...from,
    ...until,
    tasks: pick % 3 ? `${text}\nLate` : '',
  }
}
