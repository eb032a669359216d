import postalCode, { locales } from 'validator/lib/isPostalCode.js'
import { readLine } from './normalize.ts'

// Node takes a CommonJS module as the default import, and a bundler takes the default of the module.
const { default: isPostalCode = postalCode } = postalCode as typeof postalCode & {
  default?: typeof postalCode
}

type Known = (typeof locales)[number]

/** Whether the shape of the postcodes of a country is known. */
export const hasPostcodes = (country: string): country is Known =>
  locales.includes(country as Known)

/** The last three characters of a British postcode. Without them it is a district, such as M1. */
const INWARD = /\d[A-Z]{2}$/

/** The countries whose postcodes begin with the code of the country. */
const PREFIXED = ['AD', 'AZ', 'HT', 'LT', 'LV']

/**
 * The ways to write what was typed: as it is, without its spaces and hyphens, with one of them
 * elsewhere, and with or without the letters of the country before it, as in LU-1234 or L-1234.
 */
function* spellings(typed: string, country: string): Generator<string> {
  const written = typed.replaceAll(/ +/g, ' ').toUpperCase()
  const compact = written.replaceAll(/[ -]/g, '')
  if (country === 'GB') {
    if (INWARD.test(compact)) yield `${compact.slice(0, -3)} ${compact.slice(-3)}`
    return
  }
  yield written
  const prefix = new RegExp(`^${country[0]}${country[1]}?(?=\\d)`)
  for (const code of new Set([compact, compact.replace(prefix, '')])) {
    yield code
    if (PREFIXED.includes(country)) {
      yield `${country}${code}`
      yield `${country}-${code}`
    }
    for (let index = 2; index < code.length; index += 1) {
      for (const sign of [' ', '-']) yield `${code.slice(0, index)}${sign}${code.slice(index)}`
    }
  }
}

/** @returns the postcode as its country writes it, or undefined if it can't be one */
export function readPostcode(typed: string, country: string): string | undefined {
  const line = readLine(typed)
  if (!hasPostcodes(country)) return line
  return spellings(line, country).find((spelling) => isPostalCode(spelling, country))
}
