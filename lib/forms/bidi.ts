/*
 * Text that is written from right to left, within text that is not. Without isolation it moves the
 * words around it: https://unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */

const [FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE] = ['\u2068', '\u2069'] as const

/** The characters that open a change of direction, and the one that closes it again. */
const CLOSES = new Map<string, string>([
  ...[...'\u202a\u202b\u202d\u202e'].map((opens) => [opens, '\u202c'] as const),
  ...[...'\u2066\u2067\u2068'].map((opens) => [opens, POP_DIRECTIONAL_ISOLATE] as const),
])

const CONTROL = /([\u202a-\u202e\u2066-\u2069])/
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]+/g

/** Letters that are written from right to left, and the characters that change a direction. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * More than a person types. In a text with more, all are removed: matching them would take too long,
 * and anybody can send a text of nothing else.
 */
const MOST_CONTROLS = 1000

/** @returns a text without the changes of direction that it does not close, or that it did not open */
export function balanced(text: string): string {
  // Every second part is a control.
  const parts = text.split(CONTROL, 2 * MOST_CONTROLS)
  if (parts.length === 2 * MOST_CONTROLS) return text.replaceAll(CONTROLS, '')
  const open: number[] = []
  for (let at = 1; at < parts.length; at += 2) {
    const control = parts[at] ?? ''
    const last = parts[open.at(-1) ?? 0] ?? ''
    if (CLOSES.has(control)) open.push(at)
    else if (CLOSES.get(last) === control) open.pop()
    else parts[at] = ''
  }
  for (const at of open) parts[at] = ''
  return parts.join('')
}

/**
 * Isolates what a visitor typed, for a sentence around it. In a page `<bdi>` does the same.
 * @returns the text itself, if it can't turn a sentence around that is written from left to right
 */
export function isolated(typed: string): string {
  const text = balanced(typed)
  return TURNS.test(text) ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text
}

/** What {@link isolated} has isolated in a sentence, if that has no isolates itself. */
export const ISOLATED = /\u2068([^\u2066-\u2069]*)\u2069/
