import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { displayValue } from '#lib/forms/display.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { country } from './country.ts'
import { COUNTRY_ALIASES, countryNames } from './country-names.ts'
import type { Kind } from './kind.ts'
import { LONGEST_NAME } from './names.ts'
import { oneOfMany } from './one-of-many.tsx'

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

test('a country is found by the names that ISO 3166-1 and other programs have for it', () => {
  for (const [code, ...names] of [
    ['BO', 'Bolivia, Plurinational State of', 'Bolivia (Plurinational State of)'],
    ['BQ', 'Bonaire, Sint Eustatius and Saba'],
    ['BS', 'Bahamas, The', 'Bahamas (the)', 'The Bahamas'],
    ['CC', 'Cocos (Keeling) Islands (the)', 'Cocos Islands'],
    ['CD', 'Congo, The Democratic Republic of the', 'Congo (the Democratic Republic of the)'],
    ['CD', 'Congo, Democratic Republic of the', 'DR Congo', 'Congo-Kinshasa'],
    ['CG', 'Congo', 'Congo (the)', 'Congo, Republic of the', 'Congo Brazzaville'],
    ['CI', "Côte d'Ivoire", 'Côte d’Ivoire', 'Cote d`Ivoire', 'Côte d´Ivoire', 'Cote dIvoire'],
    ['CI', 'Côte d‘Ivoire', 'Côte dʼIvoire', "CO\u0302TE D'IVOIRE", 'Cote d Ivoire', 'Ivory Coast'],
    ['CV', 'Cabo Verde'],
    ['CW', 'Curacao'],
    ['FK', 'Falkland Islands (the) [Malvinas]', 'Falkland Islands (Malvinas)'],
    ['FM', 'Micronesia, Federated States of', 'Micronesia (Federated States of)'],
    ['GB', 'United Kingdom of Great Britain and Northern Ireland (the)', 'The United Kingdom'],
    ['GS', 'South Georgia and the South Sandwich Islands'],
    ['GW', 'Guinea-Bissau', 'Guinea Bissau', 'Guinea–Bissau'],
    ['HK', 'Hong Kong', 'Hong Kong SAR', 'Hongkong', 'Hong Kong S.A.R., China'],
    ['HM', 'Heard Island and McDonald Islands'],
    ['IM', 'Isle of Man'],
    ['IR', 'Iran, Islamic Republic of', 'Iran (Islamic Republic of)'],
    ['KP', "Korea, Democratic People's Republic of", 'Korea (the Democratic People’s Republic of)'],
    ['KR', 'Korea, Republic of', 'Korea (the Republic of)', 'Republic of Korea', 'Korea, South'],
    ['LA', "Lao People's Democratic Republic (the)"],
    ['LY', 'Libyan Arab Jamahiriya'],
    ['MD', 'Moldova, Republic of', 'Moldova (the Republic of)'],
    ['MF', 'Saint Martin (French part)', 'Saint-Martin'],
    ['MK', 'Macedonia, the former Yugoslav Republic of', 'North Macedonia'],
    ['MO', 'Macao SAR', 'Macao', 'Macau'],
    ['NL', 'Netherlands (the)', 'Netherlands (Kingdom of the)', 'Netherlands, The'],
    ['PN', 'Pitcairn'],
    ['PS', 'Palestine, State of', 'Palestinian Territory, Occupied'],
    ['RE', 'Reunion'],
    ['RU', 'Russian Federation (the)', 'Russian Federation'],
    ['SH', 'Saint Helena', 'St Helena', 'Saint Helena, Ascension and Tristan da Cunha'],
    ['ST', 'Sao Tome and Principe', 'São Tomé & Príncipe'],
    ['SX', 'Sint Maarten (Dutch part)'],
    ['SY', 'Syrian Arab Republic (the)'],
    ['TL', 'Timor Leste', 'Timor‑Leste'],
    ['TR', 'Turkey', 'Turkiye'],
    ['TW', 'Taiwan, Province of China', 'Taiwan (Province of China)'],
    ['TZ', 'Tanzania, United Republic of', 'Tanzania, the United Republic of'],
    ['UM', 'United States Minor Outlying Islands (the)'],
    ['US', 'United States of America (the)', 'United States'],
    ['VA', 'Holy See (the)', 'Holy See (Vatican City State)'],
    ['VC', 'Saint Vincent and the Grenadines', 'St. Vincent & Grenadines'],
    ['VE', 'Venezuela, Bolivarian Republic of', 'Venezuela (Bolivarian Republic of)'],
    ['VG', 'Virgin Islands, British', 'Virgin Islands (British)'],
    ['VI', 'Virgin Islands, U.S.', 'Virgin Islands (U.S.)', 'U.S. Virgin Islands'],
    ['VN', 'Viet Nam', 'Vietnam'],
    ['XK', 'Kosovo', 'xk', 'KOSOVO'],
  ] as const) {
    for (const name of names) assert.equal(home.safeParse(name).data, code, name)
  }
})

test('a country is found by every name that Intl has for it', () => {
  for (const locale of ['en', 'en-GB', 'en-US'])
    for (const style of ['long', 'short', 'narrow'] as const) {
      const names = new Intl.DisplayNames(locale, { type: 'region', style })
      for (const code of Object.keys(countryNames())) {
        const name = names.of(code) ?? ''
        assert.equal(home.safeParse(name).data, code, name)
        assert.equal(
          home.safeParse(`\u200b${name.replaceAll(' ', '\u00a0')}\ufe0f`).data,
          code,
          name,
        )
      }
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
