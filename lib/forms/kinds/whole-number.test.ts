import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writtenValue } from '#lib/forms/display.ts'
import { number } from './number.ts'
import type { Kind } from './parts/kind.ts'
import { wholeNumber } from './whole-number.ts'

const asked = wholeNumber({ title: 'Guests', missing: 'Enter how many guests', min: 1, max: 2e6 })

const errorOf = (typed: string) => asked.safeParse(typed).error?.issues[0]?.message

test('a whole number may have signs between its thousands, whatever the sign is', () => {
  for (const [typed, value] of [
    ['12', 12],
    ['1,000', 1000],
    ['1.000', 1000],
    ["1'000", 1000],
    ['1 000 000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['007', 7],
  ] as const) {
    const read: number = asked.parse(typed)
    assert.equal(read, value)
  }
})

test('the error of a whole number says what is wrong with it', () => {
  assert.equal(errorOf(''), 'Enter how many guests')
  assert.equal(errorOf('two'), 'Guests must be a number, such as 12')
  for (const typed of ['1.5', '1,0', '1,000.5', '1,0000', '0.125']) {
    assert.equal(errorOf(typed), 'Guests must be a whole number, such as 12', typed)
  }
  assert.equal(errorOf('0'), 'Guests must be between 1 and 2000000')
  assert.equal(wholeNumber({ title: 'Guests' }).parse(''), undefined)
})

test('the limits of a number are shown', () => {
  const limitOf = (limits: { min?: number; max?: number }) =>
    wholeNumber({ title: 'Guests', ...limits }).meta()?.limit
  assert.equal(limitOf({ min: 1, max: 20 }), 'From 1 to 20')
  assert.equal(limitOf({ max: 0 }), '0 or less')
  assert.equal(limitOf({ min: 0 }), '0 or more')
  assert.equal(limitOf({}), undefined)
})

test('a phone shows keys that have no minus only if no number below 0 is allowed', () => {
  const keysFor = (limits: { min?: number }) =>
    [wholeNumber, number].map((kind) => kind({ title: 'x', ...limits }).meta()?.inputmode)
  assert.deepEqual(keysFor({ min: 0 }), ['numeric', 'decimal'])
  assert.deepEqual(keysFor({ min: 1 }), ['numeric', 'decimal'])
  assert.deepEqual(keysFor({}), [undefined, undefined])
  assert.deepEqual(keysFor({ min: -5 }), [undefined, undefined])
})

test('every whole number is shown as a text that can be submitted again', () => {
  const any = wholeNumber({ title: 'A number' })
  const kind = any.meta()?.kind as Kind
  const most = 999_999_999_999_999
  fc.assert(
    fc.property(fc.integer({ min: -most, max: most }), (value) => {
      assert.equal(any.parse(writtenValue(kind, value)), value)
    }),
  )
})

test('every whole number can be typed with signs between its thousands', () => {
  const any = wholeNumber({ title: 'A number' })
  const most = 999_999_999_999_999
  fc.assert(
    fc.property(
      fc.integer({ min: -most, max: most }),
      fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', "'", '’'),
      (value, sign) => {
        const typed = value.toLocaleString('en').replaceAll(',', sign)
        assert.equal(any.parse(typed), value)
      },
    ),
  )
})
