import { LANGUAGE } from '#lib/config/language.ts'
import { readLine } from './normalize.ts'

/** A currency as the language of the pages writes it. */
export interface Currency {
  /** How many digits follow the decimal point: 2 for pounds. */
  decimals: number
  /** Such as "£". */
  symbol: string
  /** Such as "British pounds". */
  name: string
  /** What may stand before or after an amount, in small letters, the longest first. */
  signs: string[]
  /** @returns an amount for a person to read: "£12.50" for 1250 */
  format: (minor: number) => string
}

const made = new Map<string, Currency>()

/** @param code as in ISO 4217. It is not looked up until it is needed: that may take 50 ms */
export function currencyOf(code: string): Currency {
  const currency = made.get(code) ?? makeCurrency(code)
  made.set(code, currency)
  return currency
}

function makeCurrency(currency: string): Currency {
  const formatOf = (options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(LANGUAGE, { style: 'currency', currency, ...options })
  const signOf = (currencyDisplay: Intl.NumberFormatOptions['currencyDisplay']) =>
    formatOf({ currencyDisplay })
      .formatToParts(2)
      .find(({ type }) => type === 'currency')?.value ?? currency
  const decimals = formatOf().resolvedOptions().maximumFractionDigits ?? 2
  const symbol = signOf('symbol')
  const amounts = formatOf({ trailingZeroDisplay: 'stripIfInteger' })
  const signs = new Set(
    [currency, symbol, signOf('narrowSymbol')].map((sign) => readLine(sign).toLowerCase()),
  )
  return {
    decimals,
    symbol,
    name: signOf('name'),
    signs: [...signs].sort((one, other) => other.length - one.length),
    format: (minor) => amounts.format(minor / 10 ** decimals),
  }
}
