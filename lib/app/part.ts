import { entryOf, type FormDelivery } from '#lib/delivery/form-delivery.ts'
import type { Form, ListedForm } from '#lib/forms/form.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { entriesOf } from '#lib/journeys/runs.ts'
import type { Entries } from '#lib/session/entries.ts'
import type { Entry } from '#lib/session/entry.ts'

/** What `defineForm`, `defineDelivery`, `defineJourney` and `defineEntry` make: an app is a list of them. */
export type Part = ListedForm | FormDelivery | Journey | { id: string; entry: Entry }

/** The entries that the session stores of a part. */
type EntriesOf<P> =
  P extends Journey<infer S, infer R, infer Id, infer ResultId>
    ? ReturnType<typeof entriesOf<S, R, Id, ResultId>>
    : P extends FormDelivery<infer S, infer Id>
      ? ReturnType<typeof entryOf<S, Id>>
      : P extends { id: infer Id extends string; entry: infer E extends Entry }
        ? Record<Id, E>
        : object

/** Of the first argument there is no value. It tells TypeScript to make one type of all parts. */
type All<U> = (U extends unknown ? (entries: U) => void : never) extends (entries: infer I) => void
  ? I
  : never

/** All entries of an app, by their keys. */
export type StoredEntries<P, E = All<EntriesOf<P>>> = { [K in keyof E]: Extract<E[K], Entry> }

export const isJourney = (part: Part): part is Journey => 'steps' in part

export function formOf(part: Part): Form | undefined {
  if ('form' in part) return part.form
  return 'schema' in part ? part : undefined
}

/** @returns the names that no other part may have */
export const idsOf = (part: Part): string[] =>
  isJourney(part) ? [part.id, part.result.id] : ['form' in part ? part.form.id : part.id]

export function entriesOfPart(part: Part): Entries {
  if (isJourney(part)) return entriesOf(part)
  if ('form' in part) return entryOf(part)
  return part.entry ? { [part.id]: part.entry } : {}
}
