/*
 * One of each thing that a visitor can have when a new release is deployed. earlier-release.json holds
 * what the code of 27 November 2026 has made of it, and earlier-release.test.ts reads that. If the test
 * fails, a deploy would lose what visitors have: change the code, and not the data. When there is
 * something new to read, add it here, make everything again, and keep only the lines that are new:
 *
 *   node --import tsx app/session/make-release.fixture.ts > app/session/earlier-release.json
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { receiptForm } from '#app/receipt/form.ts'
import { parseEnv } from '#lib/config/env.ts'
import { defineDelivery, entryOf } from '#lib/delivery/form-delivery.ts'
import type { MadePage } from '#lib/delivery/form-token.ts'
import { prepared } from '#lib/delivery/message.fixture.ts'
import { hashOf } from '#lib/delivery/message.ts'
import { deliveryCount } from '#lib/delivery/quota.ts'
import { makeReceipt } from '#lib/delivery/receipt.ts'
import { ADDED } from '#lib/forms/draft.ts'
import { defineForm, type Form } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import type { Submission } from '#lib/forms/submission.ts'
import { defineJourney } from '#lib/journeys/journey.ts'
import { entriesOf } from '#lib/journeys/runs.ts'
import { formOf, tokenName } from '#lib/journeys/urls.ts'

const sentence = 'What visitors had before a deploy is read after it.'

export const { secrets } = parseEnv({
  SESSION_SECRET: createHash('sha256').update(sentence).digest('base64url'),
})

/** In the year 2096. iron-session looks at the real clock, and nothing may have expired by then. */
export const NOW = 4_000_000_000

const RUN = 'aaaaaaaa'

const schema = z.object({ name: text({ title: 'Name', missing: 'Enter a name', max: 1400 }) })

const formWith = <Id extends string>(id: Id) => defineForm(id, '/', schema)

const deliveryWith = <Id extends string>(id: Id) =>
  defineDelivery(id, '/', schema, { title: id, to: id })

const trip = defineJourney({
  id: 'trip',
  path: '/trip',
  title: 'A trip',
  deliverTo: 'trip',
  steps: {
    who: { title: 'Who?', schema },
    guests: {
      title: 'Guests',
      list: { item: schema, min: 0, max: 3, title: 'A guest', titleOf: ({ name = '' }) => name },
    },
  },
  result: { id: 'ticket', title: 'A ticket', schema },
})

export const entries = {
  name: { title: 'Your name', schema: z.string() },
  order: { title: 'Your order', schema: z.object({ tea: z.number() }), many: true },
  ...entryOf(deliveryWith('unsent')),
  ...entryOf(deliveryWith('received')),
  ...entryOf(deliveryWith('kept')),
  ...entriesOf(trip),
  [deliveryCount.id]: deliveryCount.entry,
} as const

export const { message } = prepared

export const receipt = makeReceipt(message, NOW, secrets)

const answers = { name: 'Ada' }
const sending = { nonce: 'n'.repeat(16), finishedAt: NOW, endedAt: NOW * 1000 }
const delivered = { reference: message.reference, sentAt: NOW }

/** By their keys. The receipt is that of the data. */
export const entriesWith = (own: string) => ({
  name: 'Zoë',
  'order.x1': { tea: 2 },
  unsent: { ...answers, '@sending': { ...sending, mayHaveArrived: true } },
  received: {
    '@sending': {
      ...sending,
      mayHaveArrived: false,
      delivered: { ...delivered, receipt: own },
      hash: hashOf(answers),
    },
  },
  kept: {
    ...answers,
    '@sending': { ...sending, mayHaveArrived: false, delivered: { ...delivered, receipt: own } },
  },
  [`trip.${RUN}`]: { who: answers, 'guests.x1y2': { name: 'Bob' }, guests: { more: 'no' } },
  'ticket.bbbbbbbb': { ...answers, '@delivered': { ...delivered, receipt: own } },
  'ticket.cccccccc': answers,
})

/** It can't be compressed, so it takes two cookies. */
const long = Array.from({ length: 1400 }, (_, index) => {
  const digest = createHash('sha256').update(`${index}`).digest()
  return String.fromCodePoint(0x4e00 + (digest.readUInt16BE() % 20_000))
}).join('')

export const drafts: [form: Form, submission: Submission][] = [
  [formWith('name'), { values: { name: 'Grace' }, notes: { '': 'That name is taken' } }],
  [formWith('story'), { values: { name: long }, notes: {} }],
  [formOf(trip, RUN, 'who'), { values: { name: '' }, notes: {} }],
  [formOf(trip, RUN, 'guests.x1y2'), { values: { name: 'Bob' }, notes: { [ADDED]: 'yes' } }],
  [receiptForm, { values: { receipt: 'A receipt that was checked' }, notes: {} }],
]

const contentOf = (d: unknown) => [{ k: 'name', v: 1, f: NOW - 2, l: NOW - 1, u: NOW, d }]

export const transfers = {
  opened: contentOf('from a file'),
  before: contentOf('replaced'),
  code: contentOf('in a code'),
  file: contentOf('in a file'),
}

export const flash = { path: '/success?name=Zo%C3%AB', message: 'Zoë is saved' }

const page = { madeAt: NOW * 1000, nonce: 'n'.repeat(16) }

/** With the name of the form. */
export const pages: [form: string, MadePage][] = [
  ['unsent', { ...page, cameBack: false }],
  [tokenName(trip, RUN), { ...page, cameBack: true }],
]
