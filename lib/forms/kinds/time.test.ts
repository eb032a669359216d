import assert from 'node:assert/strict'
import { test } from 'node:test'
import { time } from './time.ts'

const asked = time({ title: 'The time', missing: 'Enter a time' })

const errorOf = (typed: string) => asked.safeParse(typed).error?.issues[0]?.message

test('a time is accepted as people write it', () => {
  for (const [value, ...ways] of [
    ['14:30', '14:30', '14.30', '1430', '14h30', '14 h 30', '2:30 pm', '2.30PM', '230 p.m.'],
    ['14:30', '14:30:00', '2:30:00 PM', '1430 hrs', '1430hrs', '14:30 hours', '14:30 h', '1430h'],
    ['14:30', '１４：３０', '١٤:٣٠', '14\u200b:30', '\u200e2:30\u00a0pm'],
    ['00:00', '12:00 midnight', '12.00 midnight', '00:00 midnight', '0:00 midnight', 'Midnight'],
    ['12:00', 'midday', '12 midday', '12:00 noon', '12:00 midday', '1200 noon', '12noon'],
    ['14:00', '14h', '2 pm', '2pm', '2 p.m.', '2\u202fpm', '2 P. M.'],
    ['02:30', '2:30', '02:30', '230', '0230', '2:30 am'],
    ['00:00', 'midnight', '12 midnight', '12 am', '12:00 a.m.', '0:00', '0h'],
    ['12:00', 'noon', 'Noon', '12 noon', '12 pm', '12:00'],
    ['00:05', '12:05 am', '0005', '0:05'],
    ['12:05', '12:05 pm'],
    ['23:59', '23:59', '11:59 pm'],
  ] as const) {
    for (const typed of ways) assert.equal(asked.parse(typed), value, typed)
  }
})

test('what is not a time gets an error that shows one', () => {
  for (const typed of [
    ...['13 pm', '14:30 pm', '0 am', '25:00', '24:00', '12:60', '1260', '2', '14', '2:3', '14:'],
    ...[
      'later',
      '14:30:15',
      '14:30:',
      '2 hours',
      '14 hrs',
      '2 x',
      '2 m',
      ':30',
      '-1:30',
      '14h pm',
      '13 noon',
      '00:00 noon',
      'constructor',
    ],
  ]) {
    assert.equal(errorOf(typed), 'The time must be a time, such as 14:30 or 2:30 pm', typed)
  }
})

test('a time may be required, or optional', () => {
  assert.equal(errorOf(''), 'Enter a time')
  assert.equal(time({ title: 'The time' }).parse(' '), '')
})
