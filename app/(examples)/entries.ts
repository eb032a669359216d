import { deliveryEntries } from '#lib/delivery/allowance.ts'
import { entryOf } from '#lib/delivery/form-delivery.ts'
import type { Form } from '#lib/forms/form.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { entriesOf } from '#lib/journeys/store.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { apology } from './apology/journey.ts'
import { application } from './application/journey.ts'
import { contact } from './contact/form.ts'
import { feedback } from './feedback/form.ts'
import { nameForm } from './form.ts'
import { heroForm } from './heroes/form.ts'

/** Everything that the examples store about a visitor. */
export const entries = {
  name: { title: 'Your name', schema: nameForm.schema.shape.name, usedOn: ['/', '/index'] },
  hero: { title: 'Your hero', schema: heroForm.schema, usedOn: ['/heroes', '/success'] },
  ...entryOf(contact),
  ...entryOf(feedback),
  ...deliveryEntries,
  ...entriesOf(apology),
  ...entriesOf(application),
} satisfies Dictionary

export const forms: readonly Form[] = [nameForm, heroForm, contact.form, feedback.form]

export const journeys: readonly Journey[] = [apology, application]
