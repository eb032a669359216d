import { deliveryEntries } from '#lib/delivery/allowance.ts'
import { formOfEntry, isDelivered } from '#lib/delivery/form-delivery.ts'
import { fieldsOf } from '#lib/forms/field.ts'
import type { Form } from '#lib/forms/form.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import type { Journey } from './journey.ts'

type Checked = [dictionary: Dictionary, forms: readonly Form[], journeys: readonly Journey[]]

/**
 * Checks early what would otherwise fail when a page is drawn, or lose what is stored. An instance that
 * starts for one request would take too long, so production does not call it.
 * @throws {Error} for a form that can't be drawn, and for what is missing in one of the three lists
 */
export function checkApp(...[dictionary, forms, journeys]: Checked): void {
  for (const { schema } of forms) fieldsOf(schema)
  for (const { steps } of journeys) {
    for (const step of Object.values(steps))
      fieldsOf('schema' in step ? step.schema : step.list.item)
  }
  checkEntries(dictionary, forms, journeys)
  checkLists(dictionary, forms, journeys)
}

/** What a form or a journey stores must be in the dictionary, or no visitor sees it at /session. */
function checkEntries(...[dictionary, forms, journeys]: Checked): void {
  const entryAt = (key: string) => (Object.hasOwn(dictionary, key) ? dictionary[key] : undefined)
  for (const { id, path, result } of journeys) {
    for (const key of [id, result.id]) {
      const own = entryAt(key)
      if (own?.usedOn?.[0] === path) continue
      throw new Error(
        own
          ? `Two entries of the session have the key "${key}": give the journey "${id}" another id, or its result`
          : `The journey "${id}" has no entry "${key}" in the dictionary: add ...entriesOf(…)`,
      )
    }
  }
  const delivered = forms.filter(isDelivered)
  const missing = delivered.find(({ id, path }) => entryAt(id)?.usedOn?.[0] !== path)
  if (missing) {
    throw new Error(
      `The form "${missing.id}" is delivered but has no entry of its own in the dictionary: add ...entryOf(…)`,
    )
  }
  const sender = delivered[0] ?? journeys.find(({ deliverTo }) => deliverTo !== undefined)
  for (const [key, entry] of Object.entries(deliveryEntries)) {
    if (!sender || entryAt(key) === entry) continue
    throw new Error(
      `"${sender.id}" is delivered, but the dictionary has no entry "${key}" of lib/delivery/allowance.ts: add ...deliveryEntries`,
    )
  }
}

/** A form or a journey that is in the dictionary alone has no labels at /session, or no 404 pages. */
function checkLists(...[dictionary, forms, journeys]: Checked): void {
  for (const [key, entry] of Object.entries(dictionary)) {
    if (entry.endsAs !== undefined && !journeys.some(({ id }) => id === key)) {
      throw new Error(`The journey "${key}" is in the dictionary: add it to journeys too`)
    }
    const form = formOfEntry(entry)
    if (form && !forms.some(({ id }) => id === form.id)) {
      throw new Error(`The form "${key}" is in the dictionary: add it to forms too`)
    }
  }
}
