import { z } from 'zod'
import { type Answers, describe } from '#lib/journey'
import { apology } from './journey.ts'
import { letterOf, letterText } from './letter.ts'

const DAY = 24 * 60 * 60

/** The answers of a letter that is under way. */
export const apologyEntry = {
  title: 'An apology under way',
  many: true,
  schema: z.record(z.string(), z.record(z.string(), z.string())),
  idle: DAY,
  usedOn: ['/apology'],
  describe: (answers: Answers) => describe(apology, answers),
} as const

const optional = z.string().optional()

const letterSchema = z.object({
  name: z.string(),
  relation: z.enum(['friend', 'family', 'love', 'colleague', 'customer', 'other']),
  happened: z.string(),
  when: optional,
  effect: z.string(),
  amends: z.enum(['replace', 'give', 'time', 'change', 'words']),
  replacement: optional,
  by: optional,
  gift: optional,
  change: optional,
  tone: z.enum(['plain', 'warm', 'formal']),
  signature: z.string(),
  /** Epoch seconds. */
  written: z.int(),
})

type Kept = z.output<typeof letterSchema>

export const wordsOf = (kept: Kept) => letterOf(kept, new Date(kept.written * 1000))

/** What a finished letter is made of. */
export const letterEntry = {
  title: 'A finished apology',
  many: true,
  schema: letterSchema,
  usedOn: ['/apology'],
  describe: (kept: Kept): [string, string][] => [['The letter', letterText(wordsOf(kept))]],
} as const
