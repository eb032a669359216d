import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue } from '#lib/forms/display.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { country } from './country.ts'
import { oneOfMany } from './one-of-many.tsx'
import { COUNTRY_ALIASES, countryNames } from './parts/country-names.ts'
import type { Kind } from './parts/kind.ts'
import { LONGEST_NAME } from './parts/names.ts'

const home = country({ title: 'Country', missing: 'Enter a country' })

test('a country is found by any of its names, however it is written', () => {
  for (const [typed, code] of [
    ['United Kingdom', 'GB'],
    [' united  kingdom ', 'GB'],
    ['U.K.', 'GB'],
    ['gb', 'GB'],
    ['England', 'GB'],
    ['USA', 'US'],
    ['Holland', 'NL'],
    ['Czech Republic', 'CZ'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['Turkiye', 'TR'],
    ['Trinidad and Tobago', 'TT'],
    ['Guinea Bissau', 'GW'],
    ['St. Lucia', 'LC'],
  ]) {
    assert.equal(home.parse(typed), code, typed)
  }
})

test('a name that two countries share is refused, and so is half of one', () => {
  for (const typed of [
    'Korea',
    'Republic',
    'Islands',
    'Republic of',
    'The',
    'of',
    'Virgin Islands',
    '()',
  ]) {
    assert.ok(!home.safeParse(typed).success, typed)
  }
})

test('anything else than a country is refused', () => {
  for (const typed of ['Atlantis', 'United', 'constructor', 'XX', 'x'.repeat(2000)]) {
    const { error } = home.safeParse(typed)
    assert.equal(error?.issues[0]?.message, 'Country must be chosen from the list', typed)
  }
  for (const typed of ['', '  ']) {
    assert.equal(home.safeParse(typed).error?.issues[0]?.message, 'Enter a country')
  }
  assert.equal(country({ title: 'Country' }).parse(''), '')
})

test('every country has a name that fits, and can be submitted again', () => {
  const names = countryNames()
  assert.equal(Object.keys(names).length, 250)
  for (const [code, name] of Object.entries(names)) {
    assert.notEqual(name, code)
    assert.ok(name.length <= LONGEST_NAME)
    assert.equal(home.parse(name), code)
    assert.equal(home.parse(code), code)
  }
  for (const [code, others] of Object.entries(COUNTRY_ALIASES)) {
    for (const other of others) assert.equal(home.parse(other), code)
  }
  const sorted = Object.values(names)
  assert.ok(sorted.indexOf('Åland Islands') < sorted.indexOf('Albania'))
})

test('a country is shown by its name, and a wrong one as it was typed', () => {
  const kind = home.meta()?.kind as Kind
  assert.equal(displayValue(kind, 'CZ'), 'Czechia')
  assert.equal(displayValue(kind, 'uk'), 'United Kingdom')
  assert.equal(displayValue(kind, 'Atlantis'), 'Atlantis')
})

test('the names of a list are not made before they are needed', () => {
  let calls = 0
  const options = () => {
    calls += 1
    return { de: 'German', 'pt-BR': 'Portuguese (Brazil)' }
  }
  const language = oneOfMany({ title: 'Language', options, aliases: { de: ['Deutsch'] } })
  assert.equal(calls, 0)
  const value: 'de' | 'pt-BR' | '' = language.parse('deutsch')
  assert.equal(value, 'de')
  assert.equal(language.parse('PT-br'), 'pt-BR')
  assert.equal(calls, 1)
})

test('a name that stands for two options is refused', () => {
  const twice = oneOfMany({ title: 'x', options: { a: 'One', b: 'one.' } })
  assert.throws(() => twice.parse('One'), /"one\." stands for "a" and for "b"/)
})

test('a stored country must be one, whatever it was asked with', () => {
  const stored = storedSchema(z.object({ home }))
  assert.ok(stored.safeParse({ home: 'GB' }).success)
  assert.ok(stored.safeParse({ home: '' }).success)
  assert.ok(!stored.safeParse({ home: 'Atlantis' }).success)
})
