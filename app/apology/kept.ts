import { z } from 'zod'
import { describe } from '#lib/journeys/describe'
import { type Answers, answersSchema } from '#lib/journeys/journey'
import { valuesOf } from '#lib/journeys/reach'
import { amends, tone, who } from './form.ts'
import { apology } from './journey.ts'
import { letterOf, letterText } from './letter.ts'

const DAY = 24 * 60 * 60

/** The answers of a letter that is under way. */
export const apologyEntry = {
  title: 'An apology under way',
  many: true,
  schema: answersSchema,
  idle: DAY,
  usedOn: ['/apology'],
  titleOf: (answers: Answers) => `An apology to ${answers.who?.name ?? 'nobody yet'}, under way`,
  describe: (answers: Answers) => describe(apology, answers),
} as const

const optional = z.string().optional()

const letterSchema = z.object({
  name: z.string(),
  relation: who.shape.relation,
  happened: z.string(),
  when: optional,
  effect: z.string(),
  amends: amends.shape.amends,
  replacement: optional,
  by: optional,
  gift: optional,
  change: optional,
  tone: tone.shape.tone,
  signature: z.string(),
  /** Epoch seconds. */
  written: z.int(),
})

type Kept = z.output<typeof letterSchema>

/**
 * What a finished letter is made of.
 * @param name of the visitor, where it is known
 * @param written epoch seconds
 * @returns undefined if an answer is missing, the name among them
 */
export function finishedLetter(
  answers: Answers,
  name: string | undefined,
  written: number,
): Kept | undefined {
  const { who, what, effect, amends, replacement, gift, change, tone } = valuesOf(apology, answers)
  const signature = tone?.signature || (tone?.sign && name)
  if (!who || !what || !effect || !amends || !tone || !signature) return undefined
  const { sign: _, ...sound } = tone
  const more = { ...replacement, ...gift, ...change }
  return { ...who, ...what, ...effect, ...amends, ...more, ...sound, signature, written }
}

/** It is dated no earlier than what it is about: today begins in the east. */
export const wordsOf = (kept: Kept) =>
  letterOf(kept, new Date(Math.max(kept.written * 1000, Date.parse(kept.when || '1970-01-01'))))

export const letterEntry = {
  title: 'A finished apology',
  many: true,
  schema: letterSchema,
  usedOn: ['/apology'],
  titleOf: ({ name }: Kept) => `A finished apology to ${name}`,
  describe: (kept: Kept): [string, string][] => [['The letter', letterText(wordsOf(kept))]],
} as const
