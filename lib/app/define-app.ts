/*
 * An app is a list of forms and journeys. Everything else follows from it: the session, what each
 * cookie holds, and the form of each page. What is wrong with the list is refused here, by its name.
 */
import { deliveryCount } from '#lib/delivery/quota.ts'
import { fieldsOf } from '#lib/forms/field.ts'
import type { Form } from '#lib/forms/form.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { stepFormAt, stepFormWithId } from '#lib/journeys/urls.ts'
import { defineSession } from '#lib/session/session.ts'
import { entryFinder } from '#lib/transfer/pending-import.ts'
import { entriesOfPart, formOf, idsOf, isJourney, type Part, type StoredEntries } from './part.ts'

/** @throws {Error} for two things with one id, for no title, and for a form that can't be drawn */
export function defineApp<P extends Part>(parts: readonly P[]) {
  const all: readonly Part[] = [deliveryCount, ...parts]
  const journeys = all.filter(isJourney)
  const forms = all.map(formOf).filter((form) => form !== undefined)
  checkIds(all)
  // An instance that starts for one request would take too long.
  if (process.env.NODE_ENV !== 'production') checkFields(forms, journeys)
  type Stored = StoredEntries<P | typeof deliveryCount>
  const entries = Object.assign({}, ...all.map(entriesOfPart)) as Stored
  const formWithId = (id: string) =>
    forms.find((form) => form.id === id) ?? stepFormWithId(journeys, id)
  return {
    parts,
    forms,
    journeys,
    /** Everything that the app stores about a visitor. */
    entries,
    session: defineSession(entries),
    /** Finds the entry of any of our cookies, for the pages that show what is stored. */
    entryOfKey: entryFinder(entries, formWithId),
    /** Finds the form of a page, also of a step of a journey. */
    formAt: (path: string) =>
      forms.find((form) => form.path === path) ?? stepFormAt(journeys, path),
    /** @returns the name of a form or of a journey, for the visitor */
    titleOf: (id: string) => [...forms, ...journeys].find((one) => one.id === id)?.title,
  }
}

function checkIds(parts: readonly Part[]): void {
  const ids = parts.flatMap(idsOf)
  const twice = ids.find((id, at) => ids.indexOf(id) < at)
  if (twice === undefined) return
  throw new Error(
    `The app stores two things as "${twice}": give one of these forms, journeys or results another id`,
  )
}

/** Otherwise it would fail when a page is drawn. */
function checkFields(forms: readonly Form[], journeys: readonly Journey[]): void {
  for (const { id, title, schema } of forms) {
    if (!title) throw new Error(`The form "${id}" has no title: give it to defineForm`)
    fieldsOf(schema)
  }
  for (const step of journeys.flatMap(({ steps }) => Object.values(steps))) {
    fieldsOf('schema' in step ? step.schema : step.list.item)
  }
}
