import { draftIds, readDraft } from '#lib/forms/draft.ts'
import { readable } from '#lib/forms/length.ts'
import { context } from '#lib/session/context.ts'
import { type Answers, type Journey, stepOf } from './journey.ts'
import { stepNameOf, titleOfItem } from './list.ts'
import { formOf, isFormOf } from './pages.ts'

/** An item that was begun, and is not in its list. */
interface Unfinished {
  name: string
  /** As it was typed so far. */
  title: string
}

/**
 * Each new item has an address of its own, so without this nothing would lead back to the rejected
 * input of one that was left.
 * @param step of a list
 */
export async function unfinishedItems(
  journey: Journey,
  run: string,
  answers: Answers,
  step: string,
): Promise<Unfinished[]> {
  const listed = stepOf(journey, step)
  if (!('list' in listed)) return []
  const here = await context()
  const start = `${journey.id}.${run}.`
  const names = draftIds(`${start}${step}.`, here)
    .map((id) => id.slice(start.length))
    .filter((name) => isFormOf(journey, name) && stepNameOf(name) === step)
    .filter((name) => !Object.hasOwn(answers, name))
  const found: Unfinished[] = []
  for (const name of names) {
    const form = formOf(journey, run, name)
    const typed = (await readDraft(form, here))?.submission.values ?? {}
    const values = Object.fromEntries(
      form.fields.map((field) => [field.name, readable(field, typed[field.name] ?? '')]),
    )
    if (!Object.values(values).some((text) => text.trim())) continue
    found.push({ name, title: titleOfItem(listed.list, { [name]: values }, name) })
  }
  return found
}
