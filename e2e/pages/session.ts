import { stepFormWithId } from '#lib/journeys/pages.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import type { Entry } from '#lib/session/entry.ts'
import { defineSession } from '#lib/session/session.ts'
import { entryFinder } from '#lib/transfer/opened.ts'
import * as own from './own-session.ts'
import { entries, forms as testForms, journeys as testJourneys } from './test/entries.ts'

// In the copy that is tested, this file replaces app/session.ts, which becomes own-session.ts.
const ours: Dictionary = own.dictionary

// An entry of `lib` may be in both.
const taken = Object.entries<Entry>(entries).find(
  ([key, entry]) => (ours[key] ?? entry) !== entry,
)?.[0]
if (taken) throw new Error(`e2e/pages also has an entry "${taken}". Rename it there`)

export const dictionary = { ...own.dictionary, ...entries }

export const forms = [...own.forms, ...testForms]

export const journeys = [...own.journeys, ...testJourneys]

export const formWithId = (id: string) =>
  testForms.find((form) => form.id === id) ?? stepFormWithId(testJourneys, id) ?? own.formWithId(id)

export const entryOfKey = entryFinder(dictionary, formWithId)

export const session = defineSession(dictionary)
