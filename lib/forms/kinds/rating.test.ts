import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import type { Kind } from './parts/kind.ts'
import { rating } from './rating.tsx'

const words = { title: 'The food', low: 'Poor', high: 'Excellent' }

test('a rating is a number of the scale, and nothing else', () => {
  const needed = rating({ ...words, missing: 'Rate the food' })
  const value: number = needed.parse('4')
  assert.equal(value, 4)
  for (const text of ['', '0', '6', '4.0', ' 4', 'x']) {
    assert.equal(needed.safeParse(text).error?.issues[0]?.message, 'Rate the food', text)
  }
})

test('an optional rating may be left out, but not be another number', () => {
  const optional = rating({ ...words, from: 0, to: 10 })
  assert.equal(optional.parse(''), undefined)
  assert.equal(optional.parse('0'), 0)
  assert.equal(optional.parse('10'), 10)
  assert.equal(
    optional.safeParse('11').error?.issues[0]?.message,
    'The food must be chosen from the list',
  )
})

test('a rating can be submitted again, and is shown with its scale', () => {
  const schema = rating({ ...words, missing: 'Rate the food' })
  const kind = schema.meta()?.kind as Kind
  assert.equal(schema.parse(writtenValue(kind, 4)), 4)
  assert.equal(displayValue(kind, 4), '4 of 5')
  assert.equal(displayValue(kind, '9'), '9')
})
