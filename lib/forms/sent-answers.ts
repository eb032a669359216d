import { inputLimit, isReadable } from './form-limit.ts'
import type { Field } from './kinds/parts/kind.ts'
import { onOneLine, withoutControls } from './kinds/parts/normalize.ts'

const listed = (texts: string[]) => texts.join(',')

/** White space around a text does not count, and must not make it too long. */
const withoutSpace = (text: string, limit: number) => (text.length > limit ? text.trim() : text)

/** @returns what each input of a field sent. This holds for every schema, and for a kind of the app's own */
export function sentBy(
  { name, kind: { parts, oneLine } }: Field,
  input: FormData,
): FormDataEntryValue[][] {
  const cleaned = (text: string) =>
    oneLine ? onOneLine(withoutControls(text)) : withoutControls(text)
  const names = parts?.map((part) => `${name}-${part}`) ?? [name]
  return names.map((one) =>
    input.getAll(one).map((answer) => (typeof answer === 'string' ? cleaned(answer) : answer)),
  )
}

/**
 * Reads what was sent for one field.
 * @returns one text. More than one answer is an error, and so is a file
 */
export function answersTo(field: Field, sent: FormDataEntryValue[][]): FormDataEntryValue[] {
  const { parts, many, join = listed } = field.kind
  const limit = inputLimit(field)
  const odd = sent.find(
    (answers) =>
      (answers.length > 1 && !many) || answers.some((answer) => typeof answer === 'object'),
  )
  if (odd) return odd
  const all = sent.flat() as string[]
  // The kind reads each part before it is one text with the others.
  if (parts) {
    const texts = sent.map(([answer = '']) => withoutSpace(`${answer}`, limit).slice(0, limit))
    return [join(texts)]
  }
  if (!many) return all.map((text) => withoutSpace(text, limit))
  // What is too long will be rejected, and can be shown again without the kind.
  return [isReadable(field, listed(all)) ? join(all) : listed(all)]
}
