import { stepFormWithId } from '#lib/journeys/pages.ts'
import { defineSession } from '#lib/session/session.ts'
import * as own from './own-session.ts'
import { entries, forms as testForms, journeys as testJourneys } from './test/entries.ts'

// In the copy that is tested, this file replaces app/session.ts, which becomes own-session.ts.
const taken = Object.keys(entries).find((key) => Object.hasOwn(own.dictionary, key))
if (taken) throw new Error(`e2e/pages also has an entry "${taken}". Rename it there`)

export const dictionary = { ...own.dictionary, ...entries }

export const forms = [...own.forms, ...testForms]

export const journeys = [...own.journeys, ...testJourneys]

export const formWithId = (id: string) =>
  testForms.find((form) => form.id === id) ?? stepFormWithId(testJourneys, id) ?? own.formWithId(id)

export const session = defineSession(dictionary)
