import type { Form } from '#lib/forms/form.ts'
import { checkApp } from '#lib/journeys/check.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { stepFormWithId } from '#lib/journeys/pages.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { defineSession } from '#lib/session/session.ts'
import { entryFinder } from '#lib/transfer/opened.ts'
import * as examples from './(examples)/entries.ts'
import { receiptForm } from './receipt/form.ts'

/** Everything that this app stores about a visitor. */
export const dictionary = {
  ...examples.entries,
} satisfies Dictionary

/** All forms, so that the visitor sees a rejected answer with its labels. */
export const forms: readonly Form[] = [...examples.forms]

export const journeys: readonly Journey[] = [...examples.journeys]

export const formWithId = (id: string) =>
  [receiptForm, ...forms].find((form) => form.id === id) ?? stepFormWithId(journeys, id)

/** The entry of any of our cookies, for the pages that show what is stored. */
export const entryOfKey = entryFinder(dictionary, formWithId)

if (process.env.NODE_ENV !== 'production') checkApp(dictionary, forms, journeys)

export const session = defineSession(dictionary)
