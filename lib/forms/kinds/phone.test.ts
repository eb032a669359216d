import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from './phone.ts'

const asked = phone({ title: 'Phone number', missing: 'Enter a phone number' })

const errorOf = (typed: string) => asked.safeParse(typed).error?.issues[0]?.message

test('a phone number is accepted as people write it', () => {
  for (const [typed, value] of [
    ['020 7946 0000', '02079460000'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+44(0) 20-7946.0000', '+442079460000'],
    ['0044 (0)20 7946 0000', '00442079460000'],
    ['+39 (0)6 1234 567', '+39061234567'],
    ['(020) 7946 0000', '02079460000'],
    ['(0) 20 7946 0000', '02079460000'],
    ['030/123456-78', '03012345678'],
    ['06.12.34.56.78', '0612345678'],
    ['+7\u00a0495\u202f123–45–67', '+74951234567'],
    ['\u202a+1 (212) 555-0100\u202c', '+12125550100'],
    ['12345', '12345'],
    ['٠٢٠ ٧٩٤٦ ٠٠٠٠', '02079460000'],
    ['۰۲۱۱۲۳۴۵۶۷۸', '02112345678'],
    ['＋４４　２０　７９４６　００００', '+442079460000'],
    ['०२०-७९४६-००००', '02079460000'],
    ['０３ー１２３４ー５６７８', '0312345678'],
    ['020\u20117946\u20130000', '02079460000'],
    ['020−7946−0000', '02079460000'],
    ['\u200b020 7946 0000\ufe0f', '02079460000'],
    ['020\u20607946\ufeff0000\u0000', '02079460000'],
    ['+123456789012345', '+123456789012345'],
  ] as const) {
    assert.equal(asked.parse(typed), value)
    assert.equal(asked.parse(value), value)
  }
})

test('what is not a phone number gets an error that shows one', () => {
  for (const typed of ['call me', '020 7946 0000 x12', '0800-FLOWERS', '+', '1+2345', '++12345']) {
    assert.equal(
      errorOf(typed),
      'Phone number must be a phone number, such as 020 7946 0000 or +44 20 7946 0000',
      typed,
    )
  }
})

test('a phone number has 5 to 15 digits, in 40 characters', () => {
  for (const typed of ['1234', '1234567890123456']) {
    assert.equal(errorOf(typed), 'Phone number must have 5 to 15 digits')
  }
  assert.equal(errorOf(`1${' '.repeat(36)}2345`), 'Phone number must be 40 characters or fewer')
})

test('a phone number may be required, or optional', () => {
  assert.equal(errorOf(' '), 'Enter a phone number')
  assert.equal(phone({ title: 'Phone number' }).parse(''), '')
})
