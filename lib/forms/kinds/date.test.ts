import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue } from '#lib/forms/display.ts'
import { defineForm } from '#lib/forms/form.ts'
import { DATE_PARTS, date } from './date.tsx'
import type { Kind } from './parts/kind.ts'
import { joinParts, splitParts } from './parts/part-inputs.tsx'

const happened = date({ title: 'When', missing: 'Enter when', only: 'past' })

function validated(day: string, month: string, year: string) {
  const { data, error } = happened.safeParse(joinParts([day, month, year]))
  return data ?? error?.issues[0]?.message
}

test('a date is accepted as people write it', () => {
  assert.equal(validated('20', '11', '2025'), '2025-11-20')
  assert.equal(validated(' 5', '3 ', '1980'), '1980-03-05')
  assert.equal(validated('29', 'February', '2024'), '2024-02-29')
})

test('a date is read in the digits of any script', () => {
  assert.equal(validated('٢٠', '١١', '٢٠٢٥'), '2025-11-20')
  assert.equal(validated('５', '３', '１９８０'), '1980-03-05')
  assert.equal(validated('\u200e5', '3\ufe0f', '1980\u00a0'), '1980-03-05')
  assert.equal(validated('\u200b', '\u2060', '\u00a0'), 'Enter when')
})

test('a year that can only be a slip is refused, unless the form says otherwise', () => {
  for (const year of ['0000', '0026', '0176', '1799']) {
    assert.equal(validated('5', '3', year), 'When must be in 1800 or later', year)
  }
  assert.equal(validated('5', '3', '1800'), '1800-03-05')
  const errorOf = (typed: string, limits: { earliestYear?: number; from?: string }) =>
    date({ title: 'Day', ...limits }).safeParse(typed).error?.issues[0]?.message
  assert.equal(errorOf('1066-10-14', { earliestYear: 1066 }), undefined)
  assert.equal(errorOf('1920-1-1', { earliestYear: 1950 }), 'Day must be in 1950 or later')
  assert.equal(errorOf('1066-10-14', { from: '1066-01-01' }), undefined)
  assert.equal(errorOf('1065-10-14', { from: '1066-01-01' }), 'Day must be in 1066 or later')
})

test('the error of a date says what is wrong with it', () => {
  assert.equal(validated('', '', ''), 'Enter when')
  assert.equal(validated('20', '', '2025'), 'When must include a month')
  assert.equal(validated('', '11', ''), 'When must include a day and a year')
  assert.equal(validated('20', '11', '25'), 'When must have a four-digit year')
  for (const [day, month] of [
    ...['31 4', '29 2', '0 1', '1 13', '1 0', 'x 1', '1 x', '1-1 1'],
    ...['1e1 1', '0x1 1', '1 junk', '1 ju', '1 marmalade', '1 -1'],
  ].map((d) => d.split(' '))) {
    assert.equal(validated(day ?? '', month ?? '', '2025'), 'When must be a real date')
  }
})

test('a date in the past may be today in any time zone, but not the day after tomorrow', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-22T12:00:00Z') })
  assert.equal(validated('23', '11', '2026'), '2026-11-23')
  assert.equal(validated('24', '11', '2026'), 'When must not be in the future')
})

test('a date in the future may be today in any time zone', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-22T11:00:00Z') })
  const by = date({ title: 'By', only: 'future' })
  assert.equal(by.parse('2026-11-21'), '2026-11-21')
  assert.equal(by.safeParse('2026-11-20').error?.issues[0]?.message, 'By must not be in the past')
})

test('an optional date may be empty, but not incomplete', () => {
  const by = date({ title: 'By' })
  assert.equal(by.parse(''), '')
  assert.equal(by.parse('2099-01-01'), '2099-01-01')
  assert.equal(
    by.safeParse('2099--').error?.issues[0]?.message,
    'By must include a day and a month',
  )
})

test('the parts of a date are shown again as they were typed', () => {
  assert.deepEqual(splitParts(DATE_PARTS, joinParts(['x', 'Nov', '26'])), {
    day: 'x',
    month: 'Nov',
    year: '26',
  })
})

test('a date in a range may be its first and its last day, and the error names the limits', () => {
  const errorOf = (limits: { from?: string; to?: string }, typed: string) =>
    date({ title: 'The day', ...limits }).safeParse(typed).error?.issues[0]?.message
  const spring = { from: '2026-03-01', to: '2026-06-30' }
  assert.equal(errorOf(spring, '2026-3-1'), undefined)
  assert.equal(errorOf(spring, '2026-6-30'), undefined)
  for (const typed of ['2026-2-28', '2026-7-1']) {
    assert.equal(errorOf(spring, typed), 'The day must be between 1 March 2026 and 30 June 2026')
  }
  assert.equal(
    errorOf({ from: '2026-03-01' }, '2026-2-28'),
    'The day must be 1 March 2026 or later',
  )
  assert.equal(errorOf({ to: '2026-03-01' }, '2026-3-2'), 'The day must be 1 March 2026 or earlier')
  assert.equal(errorOf(spring, '2026-2-30'), 'The day must be a real date')
  assert.equal(date({ title: 'The day', ...spring }).parse(''), '')
})

test('the range of a date is shown', () => {
  const limitOf = (limits: { from?: string; to?: string }) => {
    const day = date({ title: 'The day', ...limits })
    return defineForm('x', '/', z.object({ day })).fields[0]?.limit
  }
  const [from, to] = ['2026-03-01', '2026-06-30']
  assert.equal(limitOf({ from, to }), 'From 1 March 2026 to 30 June 2026')
  assert.equal(limitOf({ from }), '1 March 2026 or later')
  assert.equal(limitOf({ to }), '30 June 2026 or earlier')
  assert.equal(limitOf({}), undefined)
})

test('a limit that is no date is refused when the form is defined', () => {
  for (const from of ['2026-3-1', '2026-02-30', 'today', '']) {
    assert.throws(
      () => date({ title: 'Day', from }),
      /is not a date: write it like 2026-03-01/,
      from,
    )
  }
})

test('a date that does not exist, or is half typed, is shown so that a person can read it', () => {
  const kind = date({ title: 'Day' }).meta()?.kind as Kind
  assert.equal(displayValue(kind, '2026-02-31'), 'Day 31, month 02, year 2026')
  assert.equal(displayValue(kind, joinParts(['3', '', '1990'])), 'Day 3, no month, year 1990')
  assert.equal(displayValue(kind, joinParts(['', 'May', ''])), 'No day, month May, no year')
  assert.equal(displayValue(kind, '2026-feb-28'), '28 February 2026')
})
