import { fieldsOf } from '#lib/forms/field.ts'
import type { Form } from '#lib/forms/form.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import type { Journey } from './journey.ts'

/**
 * Checks early what would otherwise fail when a page is drawn, or lose what is stored. An instance that
 * starts for one request would take too long, so production does not call it.
 * @throws {Error} for a form that can't be drawn, or a journey whose entries are not in the dictionary
 */
export function checkApp(
  dictionary: Dictionary,
  forms: readonly Form[],
  journeys: readonly Journey[],
): void {
  for (const { schema } of forms) fieldsOf(schema)
  for (const { id, path, steps, result } of journeys) {
    for (const step of Object.values(steps))
      fieldsOf('schema' in step ? step.schema : step.list.item)
    for (const key of [id, result.id]) {
      const own = Object.hasOwn(dictionary, key) ? dictionary[key] : undefined
      if (own?.usedOn?.[0] === path) continue
      throw new Error(
        own
          ? `Two entries of the session have the key "${key}": give the journey "${id}" another id, or its result`
          : `The journey "${id}" has no entry "${key}" in the dictionary: add ...entriesOf(…)`,
      )
    }
  }
}
