import { deliveryEntries } from '#lib/delivery/allowance.ts'
import { entryOf } from '#lib/delivery/form-delivery.ts'
import type { Form } from '#lib/forms/form.ts'
import { checkApp } from '#lib/journeys/check.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { stepFormWithId } from '#lib/journeys/pages.ts'
import { entriesOf } from '#lib/journeys/store.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { defineSession } from '#lib/session/session.ts'
import { entryFinder } from '#lib/transfer/opened.ts'
import { apology } from './(examples)/apology/journey.ts'
import { application } from './(examples)/application/journey.ts'
import { contact } from './(examples)/contact/form.ts'
import { feedback } from './(examples)/feedback/form.ts'
import { nameForm } from './(examples)/form.ts'
import { heroForm } from './(examples)/heroes/form.ts'
import { receiptForm } from './receipt/form.ts'

/** Everything that this app stores about a visitor. */
export const dictionary = {
  name: { title: 'Your name', schema: nameForm.schema.shape.name, usedOn: ['/', '/index'] },
  hero: { title: 'Your hero', schema: heroForm.schema, usedOn: ['/heroes', '/success'] },
  ...entryOf(contact),
  ...entryOf(feedback),
  ...deliveryEntries,
  ...entriesOf(apology),
  ...entriesOf(application),
} satisfies Dictionary

/** All forms, so that the visitor sees a rejected answer with its labels. */
export const forms: readonly Form[] = [nameForm, heroForm, contact.form, feedback.form]

export const journeys: readonly Journey[] = [apology, application]

export const formWithId = (id: string) =>
  [receiptForm, ...forms].find((form) => form.id === id) ?? stepFormWithId(journeys, id)

/** The entry of any of our cookies, for the pages that show what is stored. */
export const entryOfKey = entryFinder(dictionary, formWithId)

if (process.env.NODE_ENV !== 'production') checkApp(dictionary, forms, journeys)

export const session = defineSession(dictionary)
