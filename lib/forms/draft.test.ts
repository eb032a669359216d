import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { type Alphabet, random } from '#lib/random.fixture.ts'
import { COOKIE_BYTES } from '#lib/session/cookie.ts'
import { writeEntry } from '#lib/session/entry-cookie.ts'
import { ENTRY_BYTES, FLASH_BYTES, HEADER_BYTES } from '#lib/session/limits.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { deleteDrafts, saveDraft } from './draft.ts'
import { defineForm } from './form.ts'
import { FORM_LENGTH } from './form-limit.ts'
import { text } from './kinds/text.tsx'
import { readRejection } from './submit-form.ts'

const ASCII: Alphabet = [0x20, 0x7f]

const ALPHABETS: Record<string, Alphabet> = {
  ASCII,
  'control characters': [0x01, 0x20],
  Cyrillic: [0x400, 0x500],
  Chinese: [0x4e00, 0xa000],
  Korean: [0xac00, 0xd7a4],
  'all of the first plane': [0x800, 0xd800],
  emoji: [0x1f300, 0x1f700],
  'characters of four bytes': [0x10000, 0x110000],
}

const formOf = (id: string) =>
  defineForm(id, '/', z.object({ note: text({ title: 'Note', missing: 'Enter a note' }) }))

// One time for all tests: on a slow machine a second may pass between two lines of a test.
const start = Math.floor(Date.now() / 1000)

function contextAt(cookies: RequestCookies, seconds = 0) {
  const time = start + seconds
  const secrets: [{ id: number; value: string }] = [{ id: 1, value: 'x'.repeat(32) }]
  return { cookies, now: () => time, secrets, secure: true }
}

test('a draft expires after 15 minutes', async () => {
  const cookies = new RequestCookies('', () => {})
  const form = formOf('one')
  await saveDraft(form, { values: { note: '' }, notes: {} }, contextAt(cookies))
  const draft = await readRejection(form, contextAt(cookies, 15 * 60 - 1))
  assert.deepEqual(draft?.errors, { note: 'Enter a note' })
  assert.equal(await readRejection(form, contextAt(cookies, 15 * 60)), undefined)
})

test('the drafts of one run are deleted together, and no other draft is', async () => {
  const cookies = new RequestCookies('', () => {})
  const forms = ['trip.aaaaaaaa.who', 'trip.aaaaaaaa.jobs.x1y2', 'trip.bbbbbbbb.who', 'trip'].map(
    formOf,
  )
  for (const form of forms) {
    await saveDraft(form, { values: { note: form.id }, notes: {} }, contextAt(cookies))
  }
  deleteDrafts('trip.aaaaaaaa.', contextAt(cookies))
  const left = await Promise.all(forms.map((form) => readRejection(form, contextAt(cookies))))
  assert.deepEqual(
    left.map((draft) => draft?.values.note),
    [undefined, undefined, 'trip.bbbbbbbb.who', 'trip'],
  )
})

test('with several drafts the Cookie header stays within its limit', async () => {
  const cookies = new RequestCookies(
    `theirs=${'x'.repeat(ENTRY_BYTES - 'theirs='.length)}`,
    () => {},
  )
  for (const id of ['one', 'two', 'three']) {
    const submission = { values: { note: random(4000, ASCII) }, notes: {} }
    await saveDraft(formOf(id), submission, contextAt(cookies))
    assert.ok(cookies.bytes() <= HEADER_BYTES - FLASH_BYTES, `${cookies.bytes()}`)
    const draft = await readRejection(formOf(id), contextAt(cookies))
    assert.match(draft?.errors.note ?? '', /80 characters or fewer\. Only the first/)
  }
})

test('a draft deletes others, also a large one, before the Cookie header is too long', async () => {
  const cookies = new RequestCookies('', () => {})
  const context = contextAt(cookies)
  const large = { cookie: 8000, header: HEADER_BYTES - FLASH_BYTES }
  await writeEntry('draft.~transfer', { schema: z.string() }, 'x'.repeat(5000), context, {}, large)
  assert.ok(cookies.bytes() > ENTRY_BYTES)
  await saveDraft(formOf('one'), { values: { note: '' }, notes: {} }, context)
  assert.ok(cookies.bytes() <= HEADER_BYTES - FLASH_BYTES, `${cookies.bytes()}`)
})

/** The largest form that can be defined. */
const LENGTH = FORM_LENGTH - 80 - 2 * '"a":"",'.length
const largest = defineForm(
  'the-largest.AAAA-_99.and-its-step',
  '/',
  z.object({
    a: text({ title: 'A', missing: 'Enter A' }),
    b: text({ title: 'B', missing: 'Enter B', max: LENGTH }),
  }),
)

for (const [name, alphabet] of Object.entries(ALPHABETS)) {
  test(`all that a form allows comes back whole, in ${name} that can't be compressed`, async () => {
    // An answer of control characters alone would be empty.
    const b = `b${random(LENGTH - 1, alphabet)}`
    // Other cookies, and an old draft of another form.
    const cookies = new RequestCookies(`theirs=${'x'.repeat(800)}`, () => {})
    const submission = { values: { note: random(2500, ASCII) }, notes: {} }
    await saveDraft(formOf('other'), submission, contextAt(cookies))
    await saveDraft(largest, { values: { a: '', b }, notes: {} }, contextAt(cookies))
    assert.ok(cookies.bytes() <= HEADER_BYTES - FLASH_BYTES, `${cookies.bytes()}`)
    for (const cookie of cookies.header().split('; ')) assert.ok(cookie.length <= COOKIE_BYTES)
    const draft = await readRejection(
      largest,
      contextAt(new RequestCookies(cookies.header(), () => {})),
    )
    assert.deepEqual(draft?.errors, { a: 'Enter A' })
    assert.ok(draft?.values.b === b)
  })
}
