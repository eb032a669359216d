import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue } from './display.ts'
import { defineForm, validate } from './form.ts'
import { checkbox } from './kinds/checkbox.tsx'
import { choice } from './kinds/choice.tsx'
import { date } from './kinds/date.tsx'
import { number } from './kinds/number.ts'
import { text } from './kinds/text.tsx'
import { storedSchema } from './stored.ts'
import { readSubmission } from './submission.ts'

const form = defineForm(
  'order',
  '/',
  z.object({
    size: choice({ title: 'Size', missing: 'Choose a size', options: { s: 'Small', l: 'Large' } }),
    colour: choice({ title: 'Colour', missing: 'Choose', options: { red: 'Red' }, as: 'select' }),
    gift: checkbox({ title: 'It is a gift' }),
    amount: number({ title: 'How many', missing: 'Enter how many', min: 1, max: 9 }),
    weight: number({ title: 'Weight', min: 0 }),
    day: date({ title: 'Day' }),
    note: text({ title: 'Note', multiline: true }),
  }),
)

const GOOD = { size: 's', colour: 'red', amount: '2' }

function sent(answers: Record<string, string>) {
  const input = new FormData()
  for (const [name, answer] of Object.entries(answers)) input.append(name, answer)
  return validate(form, readSubmission(form, input))
}

function wrong(answers: Record<string, string>) {
  const result = sent({ ...GOOD, ...answers })
  return 'errors' in result ? result.errors : {}
}

test('the kind of a field is read from its schema', () => {
  assert.deepEqual(
    form.fields.map(({ name, kind, required }) => [name, kind.layout, required, kind.options]),
    [
      ['size', 'group', true, { s: 'Small', l: 'Large' }],
      ['colour', undefined, true, { red: 'Red' }],
      ['gift', 'box', false, undefined],
      ['amount', undefined, true, undefined],
      ['weight', undefined, false, undefined],
      ['day', 'group', false, undefined],
      ['note', undefined, false, undefined],
    ],
  )
})

test('each kind of answer is validated to a value of its type', () => {
  assert.deepEqual(sent(GOOD), {
    value: {
      ...GOOD,
      gift: false,
      amount: 2,
      weight: undefined,
      day: '',
      note: '',
    },
  })
  const all = { gift: 'true', weight: '0,5', 'day-day': '1', 'day-month': '2', 'day-year': '2026' }
  const result = sent({ ...GOOD, ...all })
  assert.ok('value' in result)
  assert.deepEqual(
    [result.value.gift, result.value.weight, result.value.day],
    [true, 0.5, '2026-02-01'],
  )
})

test('an invalid answer gets an error', () => {
  assert.deepEqual(sent({}), {
    errors: { size: 'Choose a size', colour: 'Choose', amount: 'Enter how many' },
  })
  assert.deepEqual(wrong({ size: 'xl' }), { size: 'Choose a size' })
  assert.deepEqual(wrong({ amount: 'two' }), {
    amount: 'How many must be a number, such as 12',
  })
  assert.deepEqual(wrong({ weight: '1,000' }), {
    weight: 'Weight can be read as 1000 or as 1. Enter the one that you mean',
  })
  assert.deepEqual(wrong({ amount: '10' }), { amount: 'How many must be between 1 and 9' })
  assert.deepEqual(wrong({ weight: '-1' }), { weight: 'Weight must be 0 or more' })
  assert.deepEqual(wrong({ 'day-day': '1' }), { day: 'Day must include a month and a year' })
})

test('a part of a date that is sent twice gets an error', () => {
  const input = new FormData()
  for (const [name, answer] of Object.entries(GOOD)) input.append(name, answer)
  input.append('day-day', '1')
  input.append('day-day', '2')
  const result = validate(form, readSubmission(form, input))
  assert.ok('errors' in result)
  assert.match(result.errors.day ?? '', /was answered twice/)
})

test('an answer is shown as a person would write it, before and after it is validated', () => {
  const shown = (name: string, value: unknown) =>
    displayValue(form.fields.find((field) => field.name === name)?.kind, value)
  assert.equal(shown('size', 's'), 'Small')
  assert.equal(shown('size', 'constructor'), 'constructor')
  assert.equal(shown('gift', true), 'Yes')
  assert.equal(shown('gift', 'true'), 'Yes')
  assert.equal(shown('gift', ''), 'No')
  assert.equal(shown('gift', false), 'No')
  assert.equal(shown('day', '2026-11-22'), '22 November 2026')
  assert.equal(shown('day', '31-2-'), 'No day, month 2, year 31')
  assert.equal(shown('note', undefined), 'Not given')
  assert.equal(shown('amount', 0), '0')
})

test('a stored value has the types of the validated one, whatever the rules of the form are', () => {
  const value = { size: 's', colour: 'red', gift: true, amount: 2, day: '1066-10-14', note: 'x' }
  assert.deepEqual(storedSchema(form.schema).parse(value), value)
  assert.equal(storedSchema(form.schema).shape.day.meta()?.title, 'Day')
  assert.ok(!storedSchema(form.schema).safeParse({ ...value, gift: 'yes' }).success)
})
