import assert from 'node:assert/strict'
import { test } from 'node:test'
import { country } from './country.ts'
import { countryNames } from './parts/country-names.ts'

const home = country({ title: 'Country', missing: 'Enter a country' })

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
