import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import { defineForm, validate } from '#lib/forms/form.ts'
import { readSubmission } from '#lib/forms/submission.ts'
import type { Kind } from './parts/kind.ts'
import { ranking } from './ranking.tsx'

const options = { price: 'Price', speed: 'Speed', looks: 'Looks' }
const needed = ranking({ title: 'What counts', missing: 'Choose what counts', options })

function sent(...places: string[]) {
  const form = defineForm('x', '/', z.object({ rank: needed }))
  const input = new FormData()
  for (const [index, key] of places.entries()) input.append(`rank-${index + 1}`, key)
  const result = validate(form, readSubmission(form, input))
  return 'value' in result ? result.value.rank : result.errors.rank
}

test('a ranking is all options, the best one first', () => {
  assert.deepEqual(sent('looks', 'price', 'speed'), ['looks', 'price', 'speed'])
})

test('the error of a ranking says what is wrong with it', () => {
  assert.equal(sent('', '', ''), 'Choose what counts')
  assert.equal(sent(), 'Choose what counts')
  assert.equal(sent('price', 'speed', 'price'), '“Price” is chosen twice. Choose it once')
  assert.equal(sent('price', '', 'speed'), 'Choose what comes 2nd')
  assert.equal(sent('', 'price', ''), 'Choose what comes 1st and 3rd')
  assert.equal(sent('price', 'speed', 'toString'), 'What counts must be chosen from the list')
  assert.equal(sent('price', 'speed', 'looks,'), 'What counts must be chosen from the list')
})

test('an optional ranking may be empty, but not incomplete', () => {
  const optional = ranking({ title: 'What counts', options })
  assert.deepEqual(optional.parse(''), [])
  assert.equal(optional.safeParse(',,price').success, false)
})

test('a ranking can be submitted again, and is shown with its places', () => {
  const kind = needed.meta()?.kind as Kind
  const value = ['speed', 'looks', 'price'] as const
  assert.deepEqual(needed.parse(writtenValue(kind, value)), value)
  assert.equal(displayValue(kind, value), '1. Speed\n2. Looks\n3. Price')
  assert.equal(displayValue(kind, ',looks,x'), '2. Looks\n3. x')
})

test('a key with a comma is refused before a visitor sees it', () => {
  assert.throws(() => ranking({ title: 'x', options: { 'a,b': 'A' } }), /a,b/)
})
