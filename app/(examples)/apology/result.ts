import { z } from 'zod'
import type { CompleteValues } from '#lib/journeys/values.ts'
import { amends, type steps, tone, who } from './form.ts'
import { composeLetter } from './letter.ts'

const optional = z.string().optional()

/** What is stored of a finished letter. */
export const letterSchema = z.object({
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

export type FinishedLetter = z.output<typeof letterSchema>

/**
 * @param visitor the visitor's name, if it is known
 * @param written epoch seconds
 * @returns undefined if the visitor's name must sign the letter, and is not known
 */
export function finishLetter(
  answers: CompleteValues<typeof steps>,
  visitor: string | undefined,
  written: number,
): FinishedLetter | undefined {
  const { who, what, effect, amends, replacement, gift, change, tone } = answers
  const signature = tone.signature || (tone.sign && visitor)
  if (!signature) return undefined
  const { sign: _, ...sound } = tone
  const more = { ...replacement, ...gift, ...change }
  return { ...who, ...what, ...effect, ...amends, ...more, ...sound, signature, written }
}

/** The letter is never dated before the event: in eastern time zones it may be tomorrow already. */
export const letterOf = (letter: FinishedLetter) =>
  composeLetter(
    letter,
    new Date(Math.max(letter.written * 1000, Date.parse(letter.when || '1970-01-01'))),
  )
