import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import { defineForm, validate } from '#lib/forms/form.ts'
import { readSubmission } from '#lib/forms/submission.ts'
import { choices } from './choices.tsx'
import { followUp } from './follow-up.ts'
import type { Kind } from './parts/kind.ts'
import { text } from './text.tsx'

const options = { tea: 'Tea', milk: 'Milk', sugar: 'Sugar', none: 'None of these' }
const required = choices({
  title: 'Breakfast',
  missing: 'Choose what you eat',
  options,
  exclusive: 'none',
  min: 2,
  max: 2,
})
const optional = choices({ title: 'Breakfast', options })

const errorOf = (schema: z.ZodType, text: string) =>
  schema.safeParse(text).error?.issues[0]?.message

test('several options are a list of keys, in the order of the options', () => {
  const form = defineForm('x', '/', z.object({ eats: optional }))
  const sent = (...keys: string[]) => {
    const input = new FormData()
    for (const key of keys) input.append('eats', key)
    return validate(form, readSubmission(form, input))
  }
  assert.deepEqual(sent('sugar', 'tea', 'sugar'), { value: { eats: ['tea', 'sugar'] } })
  assert.deepEqual(sent(), { value: { eats: [] } })
  assert.deepEqual(sent('tea', 'coffee'), {
    errors: { eats: 'Breakfast must be chosen from the list' },
  })
  assert.deepEqual(sent('constructor'), {
    errors: { eats: 'Breakfast must be chosen from the list' },
  })
})

test('an exclusive option is enough alone, and refused with others', () => {
  assert.deepEqual(required.parse('none'), ['none'])
  assert.equal(errorOf(required, 'tea,none'), '“None of these” can’t be chosen with others')
})

test('the number of options may have limits, which are also shown', () => {
  assert.equal(errorOf(required, ''), 'Choose what you eat')
  assert.equal(errorOf(required, 'tea'), 'Choose 2')
  assert.equal(errorOf(required, 'tea,milk,sugar'), 'Choose 2')
  assert.deepEqual(required.parse('tea,milk'), ['tea', 'milk'])
  assert.equal(required.meta()?.limit, 'Choose 2')
  const limitOf = (limits: { min?: number; max?: number }) =>
    choices({ title: 'x', options, ...limits }).meta()?.limit
  assert.equal(limitOf({ min: 2 }), 'Choose at least 2')
  assert.equal(limitOf({ max: 3 }), 'Choose 3 or fewer')
  assert.equal(limitOf({ min: 2, max: 3 }), 'Choose 2 to 3')
  assert.equal(limitOf({}), undefined)
  const few = choices({ title: 'x', options, min: 2 })
  assert.deepEqual(few.parse(''), [])
  assert.equal(errorOf(few, 'tea'), 'Choose at least 2')
})

test('a list of options can be submitted again, and is shown in words', () => {
  const kind = optional.meta()?.kind as Kind
  for (const value of [[], ['tea'], ['tea', 'sugar']] as const) {
    assert.deepEqual(optional.parse(writtenValue(kind, value)), value)
  }
  assert.equal(displayValue(kind, ['tea', 'none']), 'Tea, None of these')
  assert.equal(displayValue(kind, 'tea,constructor'), 'Tea, constructor')
  assert.equal(displayValue(kind, []), 'Not given')
})

test('a follow-up question is asked if its box is ticked, whatever else is', () => {
  const milk = followUp({ eats: 'milk' }, text({ title: 'Which milk?', missing: 'Enter a milk' }))
  const form = defineForm('x', '/', z.object({ eats: optional, milk }))
  const sent = (eats: string) => validate(form, { values: { eats, milk: '' }, notes: {} })
  assert.deepEqual(sent('tea,milk'), { errors: { milk: 'Enter a milk' } })
  assert.deepEqual(sent('tea'), { value: { eats: ['tea'] } })
})

test('a key with a comma is refused before a visitor sees it', () => {
  assert.throws(() => choices({ title: 'x', options: { 'a,b': 'A' } }), /a,b/)
})
