import type { Form } from './form.ts'
import { labelOf } from './kinds/parts/labels.ts'

/** A name as words, for a field that no form has any more: `alter_ego` or `alterEgo` is "Alter ego". */
function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([a-z])(\d)/gi, '$1 $2')
    .replaceAll(/[\W_]+/g, ' ')
    .trim()
    .toLowerCase()
  return words ? `${words[0]?.toUpperCase()}${words.slice(1)}` : name
}

/**
 * What a browser sent under a name, as a visitor knows it.
 * @param form the form that the visitor filled in, if it still exists
 * @returns the label of the input, and the text. For an option the text is its label
 */
export function labelSent(
  form: Form | undefined,
  [name, text]: [name: string, text: string],
): [label: string, text: string] {
  for (const { name: own, title, kind } of form?.fields ?? []) {
    if (name === own) return [title, labelOf(kind.options ?? {}, text)]
    const part = kind.parts?.find((one) => name === `${own}-${one}`)
    if (part) return [`${title}: ${wordsOf(part).toLowerCase()}`, text]
  }
  return [wordsOf(name), text]
}
