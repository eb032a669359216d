import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import { defineForm } from '#lib/forms/form.ts'
import { runs } from '#lib/random.fixture.ts'
import { money } from './money.tsx'
import type { Kind } from './parts/kind.ts'

const priceIn = (currency: string) => money({ title: 'The price', missing: 'Enter it', currency })

const kindOf = (asked: z.ZodType) => asked.meta()?.kind as Kind

function errorOf(currency: string, typed: string) {
  return priceIn(currency).safeParse(typed).error?.issues[0]?.message
}

test('an amount may have the sign of its currency before it or after it, or none', () => {
  for (const [currency, typed, value] of [
    ['GBP', '12', 1200],
    ['GBP', '£12', 1200],
    ['GBP', '£ 12.50', 1250],
    ['GBP', 'GBP 12', 1200],
    ['GBP', '12gbp', 1200],
    ['GBP', '-£12', -1200],
    ['GBP', '£-12', -1200],
    ['EUR', '12 €', 1200],
    ['EUR', '12\u00a0€', 1200],
    ['USD', '$12', 1200],
    ['USD', 'US$12', 1200],
    ['SEK', '12 kr', 1200],
    ['JPY', '¥1200', 1200],
  ] as const) {
    assert.equal(priceIn(currency).parse(typed), value, typed)
  }
})

test('an amount may be written as in any country', () => {
  for (const [currency, typed, value] of [
    ['GBP', '1,000', 100_000],
    ['GBP', '1,459', 145_900],
    ['GBP', '£12,345', 1_234_500],
    ['GBP', '1.000.000', 100_000_000],
    ['GBP', '1.000,50', 100_050],
    ['GBP', '1,000.5', 100_050],
    ['GBP', '0,07', 7],
    ['JPY', '1,000', 1000],
    ['JPY', '1.000.000', 1_000_000],
    ['KWD', '0.125', 125],
    ['KWD', '1.2340', 1234],
    ['KWD', '1,000.125', 1_000_125],
    ['KWD', '1.459', 1459],
    ['KWD', '1.000', 1000],
    ['CLF', '1.459', 14_590],
    ['UYW', '1.4595', 14_595],
    ['INR', '₹1,00,000.00', 10_000_000],
    ['INR', '12,34,56,789', 12_345_678_900],
    ['GBP', '.5', 50],
    ['GBP', '£.50', 50],
    ['GBP', '£,50', 50],
    ['GBP', '+5', 500],
    ['GBP', '+£5', 500],
    ['GBP', '£+5', 500],
    ['GBP', '£−5', -500],
    ['GBP', '–5', -500],
    ['GBP', '￡１２．５０', 1250],
    ['EUR', '١٢٫٥٠ €', 1250],
    ['EUR', '١٬٢٣٤٫٥', 123_450],
    ['GBP', '\u200e£12\ufe0f', 1200],
  ] as const) {
    assert.equal(priceIn(currency).parse(typed), value, typed)
  }
})

test('the error of an amount says what is wrong with it', () => {
  assert.equal(errorOf('GBP', ''), 'Enter it')
  for (const typed of ['€12', '$12', '12 EUR', '12k', '12p', 'twelve', '£', '12 pounds', '.']) {
    const wrong = 'The price must be an amount in British pounds, such as £12'
    assert.equal(errorOf('GBP', typed), wrong, typed)
  }
  assert.equal(
    errorOf('CAD', 'US$12'),
    'The price must be an amount in Canadian dollars, such as CA$12',
  )
  for (const typed of ['12,-', '--12', '(12.50)', '£(12)', '12-', '12.50−', '1,00,00']) {
    assert.equal(errorOf('GBP', typed), 'The price must be a number, such as 12', typed)
  }
  assert.equal(errorOf('GBP', '0.125'), 'The price must have 2 decimal places or fewer')
  assert.equal(errorOf('GBP', '1,0000'), 'The price must have 2 decimal places or fewer')
  assert.equal(errorOf('JPY', '1.5'), 'The price must be a whole number, such as 12')
  assert.equal(errorOf('KWD', '0.1255'), 'The price must have 3 decimal places or fewer')
  assert.equal(
    errorOf('KWD', '1,000'),
    'The price can be read as 1000 or as 1. Enter the one that you mean',
  )
  assert.equal(errorOf('GBP', '99999999999999'), 'The price must have 13 digits or fewer')
})

test('the limits of an amount are shown with its currency, and named in its error', () => {
  const tip = money({ title: 'The tip', currency: 'GBP', min: 50, max: 100_000 })
  for (const typed of ['0.49', '1,000.01']) {
    const [issue] = tip.safeParse(typed).error?.issues ?? []
    assert.equal(issue?.message, 'The tip must be between £0.50 and £1,000')
  }
  assert.deepEqual([tip.parse('0.50'), tip.parse('1,000'), tip.parse('')], [50, 100_000, undefined])
  const limitOf = (schema: z.ZodType) =>
    defineForm('x', '/', z.object({ amount: schema })).fields[0]?.limit
  assert.equal(limitOf(tip), 'In British pounds. From £0.50 to £1,000')
  assert.equal(limitOf(priceIn('JPY')), 'In Japanese yen')
})

test('an amount is shown with its currency, and as it was typed if it is none', () => {
  const kind = kindOf(priceIn('GBP'))
  assert.equal(displayValue(kind, 123_450), '£1,234.50')
  assert.equal(displayValue(kind, 1200), '£12')
  assert.equal(displayValue(kind, '12,5'), '£12.50')
  assert.equal(displayValue(kind, '€12'), '€12')
  assert.equal(writtenValue(kind, 1250), '12.50')
  assert.equal(writtenValue(kind, 1200), '12')
})

test('a currency that can’t be one is refused when the form is defined', () => {
  for (const currency of ['£', 'gbp', 'pounds']) {
    assert.throws(() => priceIn(currency), /is not a currency: write it like GBP/)
  }
})

for (const currency of ['GBP', 'JPY', 'KWD', 'CLF']) {
  test(`every amount in ${currency} is shown as a text that can be submitted again`, () => {
    const asked = priceIn(currency)
    const kind = kindOf(asked)
    const most = 999_999_999_999_999
    const amounts = fc.oneof(
      fc.integer({ min: -most, max: most }),
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
    )
    fc.assert(
      fc.property(amounts, (value) => {
        assert.equal(asked.parse(writtenValue(kind, value)), value)
      }),
      { numRuns: runs(1000) },
    )
  })
}

test('a phone shows keys that have no minus only if no amount below 0 is allowed', () => {
  const keysFor = (limits: { min?: number; inputmode?: 'decimal' }) =>
    money({ title: 'x', currency: 'GBP', ...limits }).meta()?.inputmode
  assert.equal(keysFor({ min: 0 }), 'decimal')
  assert.equal(keysFor({}), undefined)
  assert.equal(keysFor({ min: -1 }), undefined)
  assert.equal(keysFor({ inputmode: 'decimal' }), 'decimal')
})
