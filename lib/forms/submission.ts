import { LANGUAGE } from '#lib/config/language.ts'
import { texts } from '#lib/texts/texts.ts'
import { inputLimit, isReadable } from './form-limit.ts'
import type { Field } from './kinds/parts/kind.ts'
import { onOneLine, withoutControls } from './kinds/parts/normalize.ts'

/** What a browser sent, as text by field. */
export interface Submission {
  values: Record<string, string>
  /** Errors besides those of the schema, by field. '' is the form as a whole. */
  notes: Record<string, string>
}

const listed = (texts: string[]) => texts.join(',')

/** White space around a text does not count, and must not make it too long. */
const withoutSpace = (text: string, limit: number) => (text.length > limit ? text.trim() : text)

/** @returns what each input of a field sent. This holds for every schema, and for a kind of the app's own */
function sentBy(
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
function answersTo(field: Field, sent: FormDataEntryValue[][]): FormDataEntryValue[] {
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

/**
 * Reads what a browser sent, without control characters. A missing field is empty. A field that the
 * form does not have is ignored.
 */
export function readSubmission(
  { fields }: { fields: readonly Field[] },
  input: FormData,
): Submission {
  const submission: Submission = { values: {}, notes: {} }
  for (const field of fields) {
    const { name, title, kind } = field
    const sent = sentBy(field, input)
    const answers = answersTo(field, sent)
    const limit = inputLimit(field)
    const isCut = kind.parts && sent.flat().some((text) => `${text}`.trim().length > limit)
    if (isCut) submission.notes[name] = texts.field.cut(limit.toLocaleString(LANGUAGE))
    if (answers.length > 1) submission.notes[name] = texts.field.duplicate(title)
    if (answers.some((answer) => typeof answer !== 'string')) {
      submission.notes[name] = texts.field.file(title)
    }
    submission.values[name] = answers.find((answer) => typeof answer === 'string') ?? ''
  }
  return submission
}
