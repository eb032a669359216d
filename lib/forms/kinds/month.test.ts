import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayValue } from '#lib/forms/display.ts'
import { month } from './month.tsx'
import type { Kind } from './parts/kind.ts'
import { joinParts, splitParts } from './parts/part-inputs.tsx'

const started = month({ title: 'Your start', missing: 'Enter when you started' })

function validated(name: string, year: string, asked = started) {
  const { data, error } = asked.safeParse(joinParts([name, year]))
  return data ?? error?.issues[0]?.message
}

test('a month is accepted as people write it', () => {
  assert.equal(validated('11', '2026'), '2026-11')
  assert.equal(validated(' 3 ', '1980'), '1980-03')
  assert.equal(validated('Feb', '2024'), '2024-02')
  assert.equal(validated('September', '2024'), '2024-09')
})

test('a month is read in the digits of any script', () => {
  assert.equal(validated('١١', '٢٠٢٦'), '2026-11')
  assert.equal(validated('３', '１９８０'), '1980-03')
  assert.equal(validated('\u200b3', '1980\u200e'), '1980-03')
})

test('a year that can only be a slip is refused, unless the form says otherwise', () => {
  for (const year of ['0000', '0026', '0999', '1799']) {
    assert.equal(validated('5', year), 'Your start must be in 1800 or later', year)
  }
  const old = month({ title: 'Built', earliestYear: 1066 })
  assert.equal(validated('5', '1066', old), '1066-05')
  assert.equal(validated('5', '1065', old), 'Built must be in 1066 or later')
})

test('the error of a month says what is wrong with it', () => {
  assert.equal(validated('', ''), 'Enter when you started')
  assert.equal(validated('', '2026'), 'Your start must include a month')
  assert.equal(validated('5', ''), 'Your start must include a year')
  assert.equal(validated('5', '26'), 'Your start must have a four-digit year')
  for (const name of ['0', '13', 'ju', 'marmalade', '-1', '1.5']) {
    assert.equal(validated(name, '2026'), 'Your start must be a real month', name)
  }
})

test('a month in the past or in the future may be this month in any time zone', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-30T12:00:00Z') })
  const past = month({ title: 'Start', only: 'past' })
  assert.equal(validated('12', '2026', past), '2026-12')
  assert.equal(validated('1', '2027', past), 'Start must not be in the future')
  const future = month({ title: 'End', only: 'future' })
  assert.equal(validated('11', '2026', future), '2026-11')
  assert.equal(validated('10', '2026', future), 'End must not be in the past')
})

test('an optional month may be empty, but not incomplete', () => {
  const end = month({ title: 'End' })
  assert.equal(validated('', '', end), '')
  assert.equal(validated('1', '', end), 'End must include a year')
})

test('a month is shown in words, also if it is none or half typed', () => {
  const kind = started.meta()?.kind as Kind
  assert.equal(displayValue(kind, '2026-11'), 'November 2026')
  assert.equal(displayValue(kind, '2026-mar'), 'March 2026')
  assert.equal(displayValue(kind, '2026-13'), 'Month 13, year 2026')
  assert.equal(displayValue(kind, '-11'), 'Month 11, no year')
  const typed = splitParts(['month', 'year'], joinParts(['x-', '26']))
  assert.deepEqual(typed, { month: 'x/', year: '26' })
})
