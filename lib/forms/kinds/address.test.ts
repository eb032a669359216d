import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue, writtenValue } from '#lib/forms/display.ts'
import { defineForm, validate } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { readSubmission } from '#lib/forms/submission.ts'
import { address } from './address.tsx'
import type { Kind } from './parts/kind.ts'

const question = { title: 'Address', subject: 'Your address', missing: 'Enter your address' }
const anywhere = address(question)
const british = address({ ...question, country: 'GB' })

const PARTS = ['line1', 'line2', 'town', 'postcode', 'country']

function sent(schema: z.ZodType, ...parts: string[]) {
  const form = defineForm('x', '/', z.object({ home: schema }))
  const input = new FormData()
  for (const [index, part] of parts.entries()) input.append(`home-${PARTS[index]}`, part)
  const result = validate(form, readSubmission(form, input))
  return 'value' in result ? result.value.home : result.errors.home
}

const HOME = { line1: '1 High St', line2: '', town: 'Leeds', postcode: 'LS1 4AP', country: 'GB' }

test('an address is read from its parts', () => {
  assert.deepEqual(sent(anywhere, '1 High\r\nSt ', '', ' Leeds', 'ls1  4ap', 'u.k.'), HOME)
  assert.deepEqual(sent(british, '1 High St', '', 'Leeds', 'ls1 4ap'), HOME)
  assert.deepEqual(sent(british, '1 High St', '', 'Leeds', 'ls1 4ap', 'France'), HOME)
})

test('a postcode is read as its country writes it', () => {
  for (const [typed, country, read] of [
    ['1000001', 'JP', '100-0001'],
    ['d02x285', 'IE', 'D02 X285'],
    ['L-1234', 'LU', '1234'],
    ['01100', 'LT', 'LT-01100'],
    ['12 345', 'DE', '12345'],
    ['m11ae', 'GB', 'M1 1AE'],
    ['ＳＷ１Ａ　２ＡＡ', 'GB', 'SW1A 2AA'],
    ['gir0aa', 'GB', 'GIR 0AA'],
    ['１０００００１', 'JP', '100-0001'],
    ['١٢٣٤٥', 'DE', '12345'],
    ['100−0001', 'JP', '100-0001'],
    ['１００ー０００１', 'JP', '100-0001'],
    ['\u200eLS1 4AP\ufe0f', 'GB', 'LS1 4AP'],
    ['123456789', 'US', '12345-6789'],
    [' anything ', 'HK', 'anything'],
    ['', 'HK', ''],
  ] as const) {
    const read1 = sent(anywhere, '1', '', 'Town', typed, country)
    assert.deepEqual(read1, { line1: '1', line2: '', town: 'Town', postcode: read, country }, typed)
  }
})

test('the error of an address says what is wrong with which part', () => {
  assert.equal(sent(anywhere), 'Enter your address')
  assert.equal(sent(british, '', ' ', '', ''), 'Enter your address')
  assert.equal(
    sent(british, '1 High St', '', '', ''),
    'Your address must include a town and a postcode',
  )
  assert.equal(
    sent(anywhere, '', '', 'Leeds', 'LS1 4AP', 'UK'),
    'Your address must include a first line',
  )
  for (const postcode of ['123', '12', 'x', 'M1', 'LS1', 'SW1A', 'M1 1', 'GIR']) {
    assert.equal(
      sent(british, '1', '', 'Leeds', postcode),
      'Your address must have a real postcode for United Kingdom',
    )
  }
  assert.equal(
    sent(anywhere, '1', '', 'Leeds', '123', 'Atlantis'),
    'Your address must have a country from the list',
  )
  assert.equal(
    sent(british, '1', 'x'.repeat(81), 'Leeds', 'LS1 4AP'),
    'Your address must have a second line of 80 characters or fewer',
  )
  assert.equal(
    sent(british, '1', '', '', 'x'.repeat(21)),
    'Your address must include a town. ' +
      'Your address must have a postcode of 20 characters or fewer',
  )
  assert.equal(sent(anywhere, '1', '', 'Leeds', 'LS1'), 'Your address must include a country')
})

test('an optional address may be empty, but not incomplete', () => {
  const optional = address({ title: 'Address' })
  assert.equal(sent(optional), undefined)
  assert.equal(
    sent(optional, '', '', 'Leeds', 'LS1 4AP', 'GB'),
    'Address must include a first line',
  )
})

test('an address can be submitted again, and is shown in lines', () => {
  const kind = anywhere.meta()?.kind as Kind
  assert.deepEqual(anywhere.parse(writtenValue(kind, HOME)), HOME)
  assert.equal(displayValue(kind, HOME), '1 High St\nLeeds\nLS1 4AP\nUnited Kingdom')
  assert.equal(displayValue(kind, '\n\nLeeds\n\nAtlantis'), 'Leeds\nAtlantis')
  const schema = storedSchema(z.object({ home: anywhere }))
  assert.deepEqual(schema.parse({ home: HOME }), { home: HOME })
  assert.ok(!schema.safeParse({ home: { ...HOME, town: 1 } }).success)
})

test('an address has no marks at the ends of its lines, and nothing that nobody can see is a line', () => {
  const marked = sent(british, '\u200e1 High St\u200b', '\u2060', '\ufeffLeeds\u200f', 'LS1 4AP')
  assert.deepEqual(marked, HOME)
  assert.equal(sent(british, '\u200b', '', '\u3164', '\ufe0f'), 'Enter your address')
})

test('a very long postcode is rejected at once', () => {
  const before = performance.now()
  assert.equal(
    sent(british, '1 High St', '', 'Leeds', '1'.repeat(80_000)),
    'Your address must have a postcode of 20 characters or fewer. Only the first 1,200 characters could be saved',
  )
  assert.ok(performance.now() - before < 1000)
})
