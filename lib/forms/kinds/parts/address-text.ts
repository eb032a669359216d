import { texts } from '#lib/texts/texts.ts'
import { COUNTRY_ALIASES, countryNames } from './country-names.ts'
import { lazyNames } from './names.ts'
import { trimmed } from './normalize.ts'
import { hasPostcodes, readPostcode } from './postcode.ts'

/** The parts of an address, in the order of their inputs and of their lines in the text. */
export const ADDRESS_PARTS = ['line1', 'line2', 'town', 'postcode', 'country'] as const

export type AddressPart = (typeof ADDRESS_PARTS)[number]

/** The country is its code of ISO 3166-1. Only `line2` and some postcodes may be empty. */
export type Address = Record<AddressPart, string>

/** The longest parts, in UTF-16 code units. */
const LIMITS: Record<AddressPart, number> = {
  line1: 80,
  line2: 80,
  town: 60,
  postcode: 20,
  country: 56,
}

/** The length of the longest text, with its line breaks. */
export const LONGEST_ADDRESS =
  Object.values(LIMITS).reduce((sum, limit) => sum + limit) + ADDRESS_PARTS.length - 1

export const countries = lazyNames(countryNames, COUNTRY_ALIASES)

/** @returns the parts of a text, in which each has a line */
export function splitAddress(text: string): Address {
  const [line1 = '', line2 = '', town = '', postcode = '', country = ''] = text.split('\n')
  return { line1, line2, town, postcode, country }
}

/** A copied address may begin or end with marks of a direction. */
const AT_ENDS = /[\s\xad\u061c\u200b\u200e\u200f\u2060\ufeff]/

/** @returns the text for the parts, or '' if all of them are empty. A part has no line breaks */
export function joinAddress(parts: string[]): string {
  const lines = parts.map((part) => trimmed(part.replaceAll(/\s+/g, ' '), AT_ENDS))
  return lines.some(Boolean) ? lines.join('\n') : ''
}

/** Whether an address in a country can't be without this part. Not all countries have postcodes. */
export const isNeeded = (part: AddressPart, country: string) =>
  part !== 'line2' && (part !== 'postcode' || hasPostcodes(country))

const nameOf = (part: AddressPart) => texts.address.names[part]

/** @returns the address, or what is wrong with it and with which parts */
export function readAddress(
  text: string,
): { address: Address } | { wrong: string[]; parts: AddressPart[] } {
  const typed = splitAddress(text)
  const tooLong = ADDRESS_PARTS.filter((part) => typed[part].length > LIMITS[part])
  // To read a long part would take minutes: a postcode is tried in as many spellings as it has
  // characters, and `normalize` takes as long as the square of a country.
  const short = (part: AddressPart) => (tooLong.includes(part) ? '' : typed[part])
  const code = short('country') && countries().find(short('country'))
  const missing = ADDRESS_PARTS.filter((part) => !typed[part] && isNeeded(part, code ?? ''))
  const wrong = tooLong.map((part) => texts.address.tooLong(nameOf(part), LIMITS[part]))
  const parts = [...missing, ...tooLong]
  if (missing.length > 0) wrong.unshift(texts.address.incomplete(missing.map(nameOf)))
  if (code === undefined && !tooLong.includes('country')) {
    wrong.push(texts.address.country)
    parts.push('country')
  }
  const postcode = readPostcode(short('postcode'), code ?? '')
  if (postcode === undefined && short('postcode')) {
    wrong.push(texts.address.postcode(countries().options[code ?? ''] ?? ''))
    parts.push('postcode')
  }
  if (wrong.length > 0) return { wrong, parts }
  return { address: { ...typed, postcode: postcode ?? '', country: code ?? '' } }
}
