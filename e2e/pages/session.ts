import { stepFormWithId } from '#lib/journeys/journey.ts'
import { defineSession } from '#lib/session/session.ts'
import { entries, forms as testForms, journeys as testJourneys } from './entries.ts'
import * as own from './own-session.ts'

// In the copy that is tested, this file replaces app/session.ts, which becomes own-session.ts.
export const dictionary = { ...own.dictionary, ...entries }

export const forms = [...own.forms, ...testForms]

export const journeys = [...own.journeys, ...testJourneys]

export const formWithId = (id: string) =>
  forms.find((form) => form.id === id) ?? stepFormWithId(journeys, id)

export const session = defineSession(dictionary)
