import { texts } from '#app/texts.ts'
import type { Read } from './answer.ts'
import type { Currency } from './currency.ts'
import { DIGITS, readNumber, writeNumber } from './number-text.ts'

/** @returns the text without one of the signs at its start or at its end */
function withoutSign(text: string, signs: string[]): string {
  const first = signs.find((sign) => text.startsWith(sign))
  if (first) return text.slice(first.length).trim()
  const last = signs.find((sign) => text.endsWith(sign))
  return last ? text.slice(0, -last.length).trim() : text
}

/**
 * @param typed with or without the currency's own symbol or code, before or after the amount
 * @returns the amount in minor units: 1250 for "£12.50"
 */
export function readMoney(typed: string, currency: Currency): Read<number> {
  const { decimals, format, name, signs } = currency
  const minus = typed.startsWith('-') ? '-' : ''
  const amount = withoutSign(typed.slice(minus.length).trim().toLowerCase(), signs)
  // Another currency, or "12k".
  if (!/\d/.test(amount) || /[\p{L}\p{Sc}]/u.test(amount)) {
    return { wrong: texts.money.invalid(name, format(12 * 10 ** decimals)) }
  }
  const found = readNumber(minus + amount, decimals)
  if ('wrong' in found) return found
  const value = Math.round(found.value * 10 ** decimals)
  // A JavaScript number holds no more.
  if (Math.abs(value) >= 10 ** DIGITS) return { wrong: texts.number.digits(DIGITS - decimals) }
  return { value }
}

/** @returns an amount in minor units as a visitor would type it: "12.50" for 1250 */
export function writeMoney(minor: number, { decimals }: Currency): string {
  const amount = minor / 10 ** decimals
  if (decimals > 2 || Number.isInteger(amount)) return writeNumber(amount)
  return amount.toFixed(decimals)
}
