import { CountryCodes } from 'validator/lib/isISO31661Alpha2.js'
import { LANGUAGE } from '#lib/config/language.ts'
import type { Aliases } from './names.ts'

/** ISO 3166-1 has no code for Kosovo. Banks, the EU and the Unicode CLDR use this one. */
const KOSOVO = 'XK'

export type CountryCode =
  | (typeof CountryCodes extends Set<infer Code> ? Code : never)
  | typeof KOSOVO

/**
 * Names that `Intl` does not use, but people, other programs or ISO 3166-1 do. The order of the words
 * does not matter, nor do "the", "of", "and", "Saint" or "St".
 */
export const COUNTRY_ALIASES: Aliases = {
  AE: ['UAE'],
  BA: ['Bosnia'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  BQ: ['Bonaire, Sint Eustatius and Saba'],
  BS: ['The Bahamas'],
  CC: ['Cocos Islands', 'Keeling Islands'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC', 'Zaire'],
  CF: ['CAR'],
  CG: ['Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast'],
  CN: ["People's Republic of China", 'PRC'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FK: ['Malvinas', 'Falkland Islands (Malvinas)'],
  FM: ['Federated States of Micronesia'],
  GB: [
    ...['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
    'United Kingdom of Great Britain and Northern Ireland',
  ],
  GM: ['The Gambia'],
  HK: ['Hong Kong', 'Hong Kong SAR'],
  HM: ['Heard Island and McDonald Islands'],
  IE: ['Republic of Ireland', 'Eire'],
  IR: ['Islamic Republic of Iran'],
  KN: ['Saint Kitts and Nevis'],
  KP: ['DPRK', "Democratic People's Republic of Korea"],
  KR: ['Republic of Korea'],
  LA: ['Lao PDR', "Lao People's Democratic Republic"],
  LC: ['Saint Lucia'],
  LY: ['Libyan Arab Jamahiriya'],
  MD: ['Republic of Moldova'],
  MF: ['Saint Martin (French part)'],
  MK: ['Macedonia', 'The former Yugoslav Republic of Macedonia'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macao', 'Macau', 'Macao SAR', 'Macau SAR'],
  NL: ['Holland', 'The Netherlands', 'Kingdom of the Netherlands'],
  PH: ['The Philippines'],
  PN: ['Pitcairn'],
  PS: ['Palestine', 'State of Palestine', 'Occupied Palestinian Territory'],
  RU: ['Russian Federation'],
  SH: [...['Ascension', 'Tristan da Cunha'], 'Saint Helena, Ascension and Tristan da Cunha'],
  SX: ['Sint Maarten (Dutch part)'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  TW: ['Taiwan, Province of China'],
  TZ: ['United Republic of Tanzania'],
  UM: ['United States Minor Outlying Islands'],
  US: ['USA', 'United States of America', 'America'],
  VA: ['Holy See', 'Vatican', 'Holy See (Vatican City State)'],
  VC: ['Saint Vincent and the Grenadines'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
}

/** @returns the names of all countries of ISO 3166-1 and Kosovo by code, in the order of the alphabet */
export function countryNames(): Record<CountryCode, string> {
  const names = new Intl.DisplayNames(LANGUAGE, { type: 'region' })
  const { compare } = new Intl.Collator(LANGUAGE)
  const all = [...CountryCodes, KOSOVO].map((code) => [code, names.of(code) ?? code] as const)
  const sorted = all.sort(([, one], [, other]) => compare(one, other))
  return Object.fromEntries(sorted) as Record<CountryCode, string>
}
