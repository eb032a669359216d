import type { Route } from 'next'
import { deliveryEntries } from '#lib/delivery/allowance.ts'
import { entryOf } from '#lib/delivery/form-delivery.ts'
import type { Form } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { entriesOf } from '#lib/journeys/store.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { booking } from './booking/journey.ts'
import { contactForm } from './contact/form.ts'
import { guardedForm } from './guarded/form.ts'
import { kindsForm } from './kinds/form.ts'
import { linesForm } from './lines/form.ts'
import { nicknameForm } from './nickname/form.ts'
import { note } from './note/form.ts'
import { optionsForm } from './options/form.ts'
import { party } from './party/journey.ts'
import { placesForm } from './places/form.ts'
import { questionForm } from './question/form.ts'
import { roomForm } from './room/form.ts'

/** The entries that only the test pages store. */
export const entries = {
  contact: {
    title: 'Your message',
    schema: contactForm.schema,
    usedOn: [contactForm.path, '/test/contact/sent' as Route],
  },
  nickname: {
    title: 'Your nickname',
    schema: nicknameForm.schema.shape.nickname,
    usedOn: [nicknameForm.path],
  },
  kinds: {
    title: 'Your answers',
    schema: storedSchema(kindsForm.schema),
    usedOn: [kindsForm.path],
  },
  lines: {
    title: 'Your lines',
    schema: storedSchema(linesForm.schema),
    usedOn: [linesForm.path],
  },
  options: {
    title: 'Your options',
    schema: storedSchema(optionsForm.schema),
    usedOn: [optionsForm.path],
  },
  places: {
    title: 'Your places',
    schema: storedSchema(placesForm.schema),
    usedOn: [placesForm.path],
  },
  question: {
    title: 'Your question',
    schema: storedSchema(questionForm.schema),
    usedOn: [questionForm.path, '/test/question/thanks' as Route],
  },
  room: {
    title: 'Your room',
    schema: storedSchema(roomForm.schema),
    usedOn: [roomForm.path],
  },
  ...deliveryEntries,
  ...entryOf(note),
  ...entriesOf(booking),
  ...entriesOf(party),
} satisfies Dictionary

export const forms: readonly Form[] = [
  contactForm,
  nicknameForm,
  kindsForm,
  linesForm,
  guardedForm,
  note.form,
  optionsForm,
  placesForm,
  questionForm,
  roomForm,
]

export const journeys: readonly Journey[] = [booking, party]
