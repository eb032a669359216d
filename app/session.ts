import type { Form } from '#lib/forms/form'
import { questionWithId } from '#lib/journeys/journey'
import { remember } from '#lib/session/request'
import type { Dictionary } from '#lib/session/session'
import { apologyEntry, letterEntry } from './apology/kept.ts'
import { nameForm } from './form.ts'
import { heroForm } from './heroes/form.ts'
import { journeys } from './journeys.ts'

/** Everything this app remembers about a visitor. */
export const dictionary = {
  name: { title: 'Your name', schema: nameForm.schema.shape.name, usedOn: ['/', '/index'] },
  hero: { title: 'Your hero', schema: heroForm.schema, usedOn: ['/heroes', '/success'] },
  apology: apologyEntry,
  letter: letterEntry,
} satisfies Dictionary

/** The forms, so that what is kept of a rejected answer is shown by its labels. */
const forms: readonly Form[] = [nameForm, heroForm]

export const formWithId = (id: string) =>
  forms.find((form) => form.id === id) ?? questionWithId(journeys, id)

export const session = remember(dictionary)
