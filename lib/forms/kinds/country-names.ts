import { CountryCodes } from 'validator/lib/isISO31661Alpha2.js'
import { LANGUAGE } from '#lib/config/language.ts'
import type { Aliases } from './names.ts'

export type CountryCode = typeof CountryCodes extends Set<infer Code> ? Code : never

/** Names that `Intl` does not use, but people do. */
export const COUNTRY_ALIASES: Aliases = {
  AE: ['UAE'],
  BA: ['Bosnia'],
  BN: ['Brunei Darussalam'],
  BS: ['The Bahamas'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FK: ['Malvinas'],
  GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  GM: ['The Gambia'],
  HK: ['Hong Kong'],
  IE: ['Republic of Ireland', 'Eire'],
  KN: ['Saint Kitts and Nevis'],
  KP: ['DPRK'],
  KR: ['Republic of Korea'],
  LA: ['Lao PDR'],
  LC: ['Saint Lucia'],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macao', 'Macau'],
  NL: ['Holland', 'The Netherlands'],
  PH: ['The Philippines'],
  PS: ['Palestine'],
  RU: ['Russian Federation'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'United States of America', 'America'],
  VA: ['Holy See', 'Vatican'],
  VC: ['Saint Vincent and the Grenadines'],
  VN: ['Viet Nam'],
}

/** @returns the names of all countries of ISO 3166-1 by code, in the order of the alphabet */
export function countryNames(): Record<CountryCode, string> {
  const names = new Intl.DisplayNames(LANGUAGE, { type: 'region' })
  const { compare } = new Intl.Collator(LANGUAGE)
  const all = [...CountryCodes].map((code) => [code, names.of(code) ?? code] as const)
  const sorted = all.sort(([, one], [, other]) => compare(one, other))
  return Object.fromEntries(sorted) as Record<CountryCode, string>
}
