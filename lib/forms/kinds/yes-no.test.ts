import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import { defineForm, validate } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { consent } from './consent.ts'
import { followUp } from './follow-up.ts'
import { text } from './text.tsx'
import { yesNo } from './yes-no.tsx'

const form = defineForm(
  'pets',
  '/',
  z.object({
    has: yesNo({ title: 'Do you have a pet?', missing: 'Choose yes or no' }),
    name: followUp({ has: 'true' }, text({ title: 'Its name', missing: 'Enter its name' })),
    agrees: consent({ title: 'I agree', missing: 'Agree to the rules, so that you can come' }),
  }),
)

const sent = (values: Record<string, string>) => {
  const result = validate(form, { values, notes: {} })
  return 'value' in result ? result.value : result.errors
}

test('yes and no are booleans, and nothing is neither', () => {
  const rest = { agrees: 'true' }
  assert.deepEqual(sent({ ...rest, has: 'false' }), { has: false, agrees: true })
  assert.deepEqual(sent({ ...rest, has: 'true', name: 'Rex' }), {
    has: true,
    name: 'Rex',
    agrees: true,
  })
  assert.deepEqual(sent(rest), { has: 'Choose yes or no' })
  assert.deepEqual(sent({ ...rest, has: 'maybe' }), { has: 'Choose yes or no' })
})

test('a follow-up question is judged and saved only if its option is chosen', () => {
  const rest = { agrees: 'true' }
  assert.deepEqual(sent({ ...rest, has: 'true' }), { name: 'Enter its name' })
  assert.deepEqual(sent({ ...rest, has: 'false', name: 'x'.repeat(99) }), {
    has: false,
    agrees: true,
  })
})

test('a consent is required, and its error says what for', () => {
  for (const agrees of ['', 'false', 'on']) {
    assert.deepEqual(sent({ has: 'false', agrees }), {
      agrees: 'Agree to the rules, so that you can come',
    })
  }
  assert.equal(form.fields.find(({ name }) => name === 'agrees')?.required, true)
})

test('an answer of yes or no can be submitted again, and is shown in words', () => {
  const [{ kind } = { kind: undefined }] = form.fields
  for (const [value, shown] of [
    [true, 'Yes'],
    [false, 'No'],
  ] as const) {
    assert.equal(form.schema.shape.has.parse(writtenValue(kind, value)), value)
    assert.equal(displayValue(kind, value), shown)
  }
  const stored = storedSchema(form.schema)
  assert.deepEqual(stored.parse({ has: false, agrees: true }), { has: false, agrees: true })
  assert.ok(!stored.safeParse({ has: false, agrees: false }).success)
})
