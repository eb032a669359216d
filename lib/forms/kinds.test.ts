import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue } from './display.ts'
import { defineForm, readSubmission, validate } from './form.ts'
import { checkbox } from './kinds/checkbox.ts'
import { choice } from './kinds/choice.ts'
import { date } from './kinds/date.ts'
import { number } from './kinds/number.ts'
import { text } from './kinds/text.ts'

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
    form.fields.map(({ name, kind, required, options }) => [name, kind, required, options]),
    [
      ['size', 'radios', true, { s: 'Small', l: 'Large' }],
      ['colour', 'select', true, { red: 'Red' }],
      ['gift', 'checkbox', false, undefined],
      ['amount', 'text', true, undefined],
      ['weight', 'text', false, undefined],
      ['day', 'date', false, undefined],
      ['note', 'textarea', false, undefined],
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
  const options = { good: 'Good', bad: 'Bad' }
  assert.equal(displayValue({ title: 'Mood', kind: 'radios', options }, 'good'), 'Good')
  assert.equal(
    displayValue({ title: 'Mood', kind: 'radios', options }, 'constructor'),
    'constructor',
  )
  assert.equal(displayValue({ title: 'Box', kind: 'checkbox' }, true), 'Yes')
  assert.equal(displayValue({ title: 'Box', kind: 'checkbox' }, 'true'), 'Yes')
  assert.equal(displayValue({ title: 'Box', kind: 'checkbox' }, ''), 'No')
  assert.equal(displayValue({ title: 'Day', kind: 'date' }, '2026-11-22'), '22 November 2026')
  assert.equal(displayValue({ title: 'Day', kind: 'date' }, '31-2-'), '31-2-')
  assert.equal(displayValue({ title: 'Text' }, undefined), 'Not given')
  assert.equal(displayValue({ title: 'Number' }, 0), '0')
})
