import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineForm, validate } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { checkbox } from './checkbox.tsx'
import { choices } from './choices.tsx'
import { date } from './date.tsx'
import { followUp } from './follow-up.ts'
import { number } from './number.ts'
import { rating } from './rating.tsx'
import { text } from './text.tsx'
import { yesNo } from './yes-no.tsx'

const QUESTION = { title: 'Title', missing: 'Answer this' }
const asked = text(QUESTION)

const formOf = (shape: z.ZodObject['shape']) => defineForm('x', '/', z.object(shape))

test('an option, a number of a scale and a box can have a follow-up question', () => {
  const ends = { low: 'Poor', high: 'Great' }
  const options = { a: 'A', b: 'B' }
  for (const [first, option] of [
    [yesNo(QUESTION), 'true'],
    [choices({ ...QUESTION, options }), 'b'],
    [rating({ ...QUESTION, ...ends }), '1'],
    [checkbox({ title: 'Title' }), 'true'],
  ] as const) {
    assert.equal(formOf({ first, second: followUp({ first: option }, asked) }).fields.length, 2)
  }
})

test('a follow-up question that no page could show is refused', () => {
  for (const [first, option] of [
    [asked, 'x'],
    [date(QUESTION), '2026-01-01'],
    [yesNo(QUESTION), 'yes'],
    [yesNo(QUESTION), 'constructor'],
    [checkbox({ title: 'Title' }), ''],
  ] as const) {
    const form = formOf({ first, second: followUp({ first: option }, asked) })
    assert.throws(() => form.fields, /"second" follows up on "first", which can't show it/, option)
  }
})

test('a follow-up question has one condition: with two it would be on the page twice', () => {
  const [first, other] = [yesNo(QUESTION), yesNo(QUESTION)]
  const wrong: Record<string, string>[] = [{}, { first: 'true', other: 'true' }]
  for (const when of wrong) {
    const form = formOf({ first, other, second: followUp(when, asked) })
    assert.throws(() => form.fields, /"second" must follow up on exactly one option/)
  }
})

test('the value of a follow-up question is stored if it was asked, and any optional one too', () => {
  const schema = z.object({
    first: yesNo(QUESTION),
    second: followUp({ first: 'true' }, number(QUESTION)),
    third: yesNo(QUESTION).optional(),
  })
  const stored = storedSchema(schema)
  const form = defineForm('x', '/', schema)
  for (const [first, value] of [
    ['true', { first: true, second: 2, third: false }],
    ['false', { first: false, third: false }],
  ] as const) {
    const values = { first, second: '2', third: 'false' }
    assert.deepEqual(validate(form, { values, notes: {} }), { value })
    assert.deepEqual(stored.parse(value), value)
  }
  assert.deepEqual(stored.parse({ first: true }), { first: true })
})
