import { z } from 'zod'
import { digest } from '#lib/session/digest.ts'

/** The name of the hidden field with it. No field of a form has an @ in its name. */
export const SHOWN = '@shown'

/** What a page shows of the things that its button acts on: by name, anything that JSON can hold. */
export type Shown = Record<string, unknown>

/** Answers as they are shown, by label. Two of them may have one label. */
export const shownByLabel = (rows: [label: string, text: string][]): Shown =>
  Object.fromEntries(
    Array.from(
      Map.groupBy(rows, ([label]) => label),
      ([label, same]) => {
        const texts = same.map(([, text]) => text)
        return [label, texts.length > 1 ? texts : texts[0]]
      },
    ),
  )

const digestsSchema = z.record(z.string(), z.string())

const digestsOf = (shown: Shown) =>
  Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, digest(value)]))

/** @returns the text of a hidden field, by which the action knows what the visitor has seen */
export const shownText = (shown: Shown): string => JSON.stringify(digestsOf(shown))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Says what has changed since a page was made, perhaps in another tab. Its button would then act on
 * something that the visitor has not seen.
 * @param sent the hidden field. A page of an earlier release has none
 * @param now what the page would show now
 * @returns undefined if nothing has changed. Otherwise the names, and none if they can't be known
 */
export function changedSince(sent: FormDataEntryValue | null, now: Shown): string[] | undefined {
  const { success, data: before = {} } = digestsSchema.safeParse(parsed(`${sent}`))
  if (!success) return []
  const after = digestsOf(now)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => before[name] !== after[name])
  return changed.length > 0 ? changed : undefined
}
