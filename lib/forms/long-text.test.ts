import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { draftEntryFor } from './draft.ts'
import { defineForm, validate } from './form.ts'
import { address } from './kinds/address.tsx'
import { choices } from './kinds/choices.tsx'
import { date } from './kinds/date.tsx'
import { followUp } from './kinds/follow-up.ts'
import type { Kind } from './kinds/parts/kind.ts'
import { text } from './kinds/text.tsx'
import { yesNo } from './kinds/yes-no.tsx'
import { readSubmission } from './submission.ts'

const LONG = 240_000

/** The longest text that a rule or a kind of an app was given. */
let seen = 0

const see = (sent: string) => {
  seen = Math.max(seen, sent.length)
  return sent
}

const own: Omit<Kind, 'Control'> = { join: (sent) => sent.map(see).join(';'), display: see }
const Control = () => null

/** A rule of an app that accepts whatever it gets. */
const any = z.string().transform(see)

const form = defineForm(
  'long',
  '/',
  z
    .object({
      any: any.meta({ title: 'Any', max: 50, kind: { ...own, Control } }),
      boxes: any.meta({ title: 'Boxes', max: 50, kind: { ...own, Control, many: true } }),
      parts: any.meta({ title: 'Parts', max: 50, kind: { ...own, Control, parts: ['a', 'b'] } }),
      asks: yesNo({ title: 'Asks', missing: 'Choose' }),
      more: followUp({ asks: 'true' }, text({ title: 'More', max: 50 })),
    })
    .superRefine((value) => Object.values(value).forEach((one) => void see(`${one}`))),
)

function submissionOf(sent: [string, string][]) {
  const input = new FormData()
  for (const [name, answer] of sent) input.append(name, answer)
  return readSubmission(form, input)
}

const valid: [string, string][] = [
  ['any', 'x'],
  ['boxes', 'x'],
  ['parts-a', 'x'],
  ['parts-b', 'y'],
  ['asks', 'false'],
]

test('no rule and no kind of an app is given a text many times as long as its field allows', () => {
  const names = ['any', 'boxes', 'parts-a', 'parts-b', 'asks', 'more']
  for (const name of names) {
    seen = 0
    const others = valid.filter(([other]) => other !== name)
    const submission = submissionOf([...others, [name, 'x'.repeat(LONG)]])
    // A text that is cut is never valid, even if its rule accepts what is left of it.
    const expected = name === 'more' ? 'value' : 'errors'
    assert.ok(expected in validate(form, submission), name)
    const { describe } = draftEntryFor('draft.long', () => form) ?? {}
    describe?.({ id: '', submission })
    assert.ok(seen <= 2 * 4 * 50 + 1, `${name} ${seen}`)
  }
  seen = 0
  const flood = Array.from({ length: 600 }, (_, index): [string, string] => ['boxes', `b${index}`])
  assert.ok('errors' in validate(form, submissionOf([...valid, ...flood])))
  assert.ok(seen <= 4 * 50, `${seen}`)
})

test('a long answer is kept, and gets its error', () => {
  const answer = 'x'.repeat(LONG)
  const { values } = submissionOf([['any', answer]])
  assert.equal(values.any, answer)
  assert.deepEqual(validate(form, submissionOf([...valid.slice(1), ['any', answer]])), {
    errors: { any: 'Any must be 50 characters or fewer' },
  })
  assert.deepEqual(
    validate(form, submissionOf([...valid.slice(0, 2), ...valid.slice(3), ['parts-a', answer]])),
    {
      errors: { parts: 'Only the first 200 characters could be saved' },
    },
  )
})

test('white space around an answer does not make it too long', () => {
  const margin = ' \n'.repeat(500)
  const sent = valid.map(([name, answer]): [string, string] => [
    name,
    /any|parts/.test(name) ? margin + answer + margin : answer,
  ])
  assert.ok('value' in validate(form, submissionOf(sent)))
})

/** Marks out of order, for which `normalize` takes as long as the square of their number. */
const marks = (length: number) => `a${'\u0301'.repeat(length / 2)}${'\u0316'.repeat(length / 2)}`

test('hostile texts cost no more than a moment, in any part of a kind', () => {
  const { schema, fields } = defineForm(
    'kinds',
    '/',
    z.object({
      home: address({ title: 'Home', missing: 'Enter it' }),
      born: date({ title: 'Born', missing: 'Enter it' }),
      eats: choices({ title: 'Eats', options: { bread: 'Bread' } }),
    }),
  )
  const kinds = defineForm('kinds', '/', schema)
  const names = fields.flatMap(({ name, kind: { parts } }) =>
    parts ? parts.map((part) => `${name}-${part}`) : [name],
  )
  for (const name of names) {
    const input = new FormData()
    input.append(name, marks(LONG / 2))
    const before = process.cpuUsage()
    assert.ok('errors' in validate(kinds, readSubmission(kinds, input)))
    const { user } = process.cpuUsage(before)
    assert.ok(user < 200_000, `${name}: ${user} µs`)
  }
  // Also without a form: a long part is not normalized.
  const before = process.cpuUsage()
  schema.shape.home.safeParse(`a\nb\nc\nd\n${marks(LONG / 2)}`)
  assert.ok(process.cpuUsage(before).user < 200_000)
})
