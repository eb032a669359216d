import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenValue } from '#lib/forms/display.ts'
import { money } from './money.tsx'
import type { Kind } from './parts/kind.ts'

const priceIn = (currency: string) => money({ title: 'The price', missing: 'Enter it', currency })

const errorOf = (currency: string, typed: string) =>
  priceIn(currency).safeParse(typed).error?.issues[0]?.message

test('an amount that could be two gets an error, and each of the two can be entered', () => {
  for (const [currency, typed, one, other] of [
    ['GBP', '1.459', '1459', '1.46'],
    ['GBP', '£12.345', '12345', '12.35'],
    ['GBP', '-1.000', '-1000', '-1'],
    ['JPY', '1.459', '1459', '1'],
    ['KWD', '1,459', '1459', '1.459'],
    ['CLF', '1,459', '1459', '1.4590'],
  ] as const) {
    const wrong = `The price can be read as ${one} or as ${other}. Enter the one that you mean`
    assert.equal(errorOf(currency, typed), wrong)
    for (const clear of [one, other]) {
      const value = priceIn(currency).parse(clear)
      assert.equal(writtenValue(priceIn(currency).meta()?.kind as Kind, value), clear)
    }
  }
})

test('three digits after a point are decimals only in a currency that has so many', () => {
  for (const currency of Intl.supportedValuesOf('currency')) {
    const { maximumFractionDigits: decimals = 0 } = new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
    }).resolvedOptions()
    const asked = priceIn(currency)
    assert.equal(asked.parse('1459'), 1459 * 10 ** decimals, currency)
    const [point, comma] = ['1.459', '1,459'].map((typed) => asked.safeParse(typed))
    if (decimals > 2) {
      assert.equal(point?.data, 1.459 * 10 ** decimals, currency)
      assert.match(`${comma?.error?.issues[0]?.message}`, /can be read as 1459 or as/, currency)
    } else {
      assert.match(`${point?.error?.issues[0]?.message}`, /can be read as 1459 or as/, currency)
      assert.equal(comma?.data, 1459 * 10 ** decimals, currency)
    }
  }
})
