import assert from 'node:assert/strict'
import { amends as amendsForm, who as relations, tone as toneForm } from './form.ts'
import { type Apology, composeLetter } from './letter.ts'

export const written = new Date('2026-11-22T12:00Z')

export const vase: Apology = {
  name: 'Sam',
  relation: 'friend',
  happened: 'I broke your blue vase.',
  effect: 'You had it from your grandmother.',
  amends: 'words',
  tone: 'plain',
  signature: 'Alex',
}

export const letter = (answers: Partial<Apology>) => composeLetter({ ...vase, ...answers }, written)

export const paragraphs = (answers: Partial<Apology>) => letter(answers).paragraphs

export const amends = (answers: Partial<Apology>) => paragraphs(answers).slice(3)

/** What the letter says about what happened, without the sentence that introduces it. */
export function retold(happened: string) {
  const introduction = 'I am writing to apologise for what happened.'
  const [first = '', ...others] = paragraphs({ happened }).slice(0, -3)
  assert.ok(first.startsWith(introduction))
  return others.length ? others : first.slice(introduction.length + 1)
}

/** Every combination of choices, with and without each date. */
export const combinations = relations.shape.relation.options
  .flatMap((relation) => amendsForm.shape.amends.options.map((amends) => ({ relation, amends })))
  .flatMap((some) => toneForm.shape.tone.options.map((tone) => ({ ...some, tone })))
  .flatMap((some) => [undefined, '2026-11-20'].map((when) => ({ ...some, when })))
  .flatMap((some) => [undefined, '2026-12-03'].map((by) => ({ ...some, by })))
