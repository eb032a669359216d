import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATE_PARTS, date } from './date.tsx'
import { joinParts, splitParts } from './parts.tsx'

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

test('the error of a date says what is wrong with it', () => {
  assert.equal(validated('', '', ''), 'Enter when')
  assert.equal(validated('20', '', '2025'), 'When must include a month')
  assert.equal(validated('', '11', ''), 'When must include a day and a year')
  assert.equal(validated('20', '11', '25'), 'When must have a year of four digits')
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
