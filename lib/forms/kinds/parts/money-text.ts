import { texts } from '#lib/texts/texts.ts'
import type { Read } from './answer.ts'
import type { Currency } from './currency.ts'
import { readLine } from './normalize.ts'
import { DIGITS, readNumber, readTwice, writeNumber } from './number-text.ts'

/** @returns the text without one of the signs at its start or at its end */
function withoutSign(text: string, signs: string[]): string {
  const first = signs.find((sign) => text.startsWith(sign))
  if (first) return text.slice(first.length).trim()
  const last = signs.find((sign) => text.endsWith(sign))
  return last ? text.slice(0, -last.length).trim() : text
}

/** The decimal point of the language of the pages. The comma is between its thousands. */
const POINT = '.'

/**
 * Three digits after one sign. If the currency has so many decimals, they may follow a point, and
 * 1,459 could be either. Otherwise 1,459 is a thousand, and 1.459 could be a slip.
 * @param amount without the sign of its currency
 * @returns an error if it could be two amounts. It names both so that they can be typed
 */
function ambiguousIn(amount: string, currency: Currency): Read<number> | undefined {
  const twice = readTwice(amount)
  if (!twice || (twice.sign === POINT) === currency.decimals > 2) return undefined
  const typed = (one: number) => writeMoney(Math.round(one * 10 ** currency.decimals), currency)
  return { wrong: texts.number.ambiguous(typed(twice.whole), typed(twice.part)) }
}

/**
 * @param typed with or without the currency's own symbol or code, before or after the amount
 * @returns the amount in minor units: 1250 for "£12.50"
 */
export function readMoney(typed: string, currency: Currency): Read<number> {
  const { decimals, format, name, signs } = currency
  const line = readLine(typed)
  const [sign] = /^[-+]?/.exec(line) ?? []
  const amount = withoutSign(line.slice(sign?.length).trim().toLowerCase(), signs)
  // Another currency, or "12k".
  if (!/\d/.test(amount) || /[\p{L}\p{Sc}]/u.test(amount)) {
    return { wrong: texts.money.invalid(name, format(12 * 10 ** decimals)) }
  }
  const found = ambiguousIn(sign + amount, currency) ?? readNumber(sign + amount, decimals, false)
  if ('wrong' in found) return found
  const value = Math.round(found.value * 10 ** decimals)
  // A JavaScript number holds no more.
  if (Math.abs(value) >= 10 ** DIGITS) return { wrong: texts.number.digits(DIGITS - decimals) }
  return { value }
}

/** @returns an amount in minor units as a visitor would type it: "12.50" for 1250 */
export function writeMoney(minor: number, { decimals }: Currency): string {
  const amount = minor / 10 ** decimals
  return Number.isInteger(amount) ? writeNumber(amount) : amount.toFixed(decimals)
}
