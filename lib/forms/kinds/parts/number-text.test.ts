import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumber, writeNumber } from './number-text.ts'

test('a number can be written as in any country', () => {
  for (const [typed, value] of [
    ['12', 12],
    ['-7', -7],
    ['007', 7],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1.2340', 1.234],
    ['1234,567', 1234.567],
    ['1 000', 1000],
    ['1\u00a0000,5', 1000.5],
    ['1\u202f000\u202f000', 1_000_000],
    ["12'345.67", 12_345.67],
    ['1,000.5', 1000.5],
    ['1.000,5', 1000.5],
    ['1,000.500', 1000.5],
    ['12,345,678', 12_345_678],
    ['-12.345.678,9', -12_345_678.9],
    ['999999999999999', 999_999_999_999_999],
    ['1,00,000', 100_000],
    ['-1,00,00,000.5', -10_000_000.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['-.5', -0.5],
    ['+5', 5],
    ['+1,000.5', 1000.5],
    ['−7', -7],
    ['–7', -7],
    ['﹣7', -7],
    ['－７', -7],
    ['１２３', 123],
    ['١٢٣', 123],
    ['۱۲۳٫۵', 123.5],
    ['१,००,०००', 100_000],
    ['𝟏𝟐', 12],
    ['1٬234', 1234],
    ['12\ufe0f', 12],
    ['\u200e12\u200f', 12],
    ['\u202d12\u202c', 12],
    ['1\u2009000', 1000],
  ] as const) {
    assert.deepEqual(readNumber(typed), { value }, typed)
  }
})

test('a text that could be two numbers gets an error, and each of the two can be entered', () => {
  for (const [typed, one, other] of [
    ['1,000', '1000', '1'],
    ['1.000', '1000', '1'],
    ['-2,500', '-2500', '-2.5'],
    ['1.234', '1234', '1.2340'],
    ['999,001', '999001', '999.0010'],
  ] as const) {
    const wrong = `can be read as ${one} or as ${other}. Enter the one that you mean`
    assert.deepEqual(readNumber(typed), { wrong })
    for (const clear of [one, other]) assert.deepEqual(readNumber(clear), { value: Number(clear) })
  }
})

test('a saved number is shown as a text that can be submitted again', () => {
  for (const value of [0, -7, 1.5, 1000, 1.234, -999.001, 0.0000001, 999_999_999_999_999]) {
    assert.deepEqual(readNumber(writeNumber(value)), { value })
  }
})

test('a text that is not a number is rejected, and so is a number that would be rounded', () => {
  for (const typed of [
    'two',
    '1,2,3',
    '1 2',
    '1,00,00',
    '1,00,0000',
    '(5)',
    '5-',
    '+-5',
    '.',
    '',
    '.5.',
    '1,000,5',
    '1.000.5',
    '1e3',
    '--1',
  ]) {
    assert.deepEqual(readNumber(typed), { wrong: 'must be a number, such as 12' }, typed)
  }
  for (const typed of ['12345678901234.25', '1,000,000,000,000,000']) {
    assert.deepEqual(readNumber(typed), { wrong: 'must have 15 digits or fewer' }, typed)
  }
})
