import { texts } from '#app/texts.ts'
import type { Read } from './answer.ts'

const PLAIN = /^(-?\d{1,15})(?:[.,](\d{1,15}))?$/

/** Thousands are separated by the same sign throughout, and decimals by another one. */
const GROUPED =
  /^(-?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’.,])\d{3}(?:\2\d{3}){0,4})(?:(?!\2)[.,](\d{1,15}))?$/

/** 1,234 is a thousand in one country, and a little more than one in another. */
const AMBIGUOUS = /^-?(?!0[.,])\d{1,3}[.,]\d{3}$/

/** A JavaScript number holds no more digits: 9007199254740993 would become …992. */
export const DIGITS = 15

/**
 * @param decimals how many digits may follow the decimal point. If fewer than three, three digits
 *   after a sign are thousands
 * @returns the number that was typed in the notation of any country, or what is wrong with it
 */
export function readNumber(typed: string, decimals = DIGITS): Read<number> {
  if (decimals > 2 && AMBIGUOUS.test(typed)) {
    const decimal = writeNumber(Number(typed.replace(',', '.')))
    const whole = Number(typed.replace(/[.,]/, ''))
    return { wrong: texts.number.ambiguous(whole, decimal) }
  }
  const [, plain, plainDecimals] = PLAIN.exec(typed) ?? []
  const [, grouped, , groupedDecimals] = GROUPED.exec(typed) ?? []
  const whole = grouped?.replaceAll(/[^-\d]/g, '') ?? plain
  if (whole === undefined) return { wrong: texts.number.invalid }
  const part = (grouped ? groupedDecimals : plainDecimals) ?? ''
  // Zeros at the end are needed to write 1.234 so that it is not ambiguous.
  if ((decimals ? part.replace(/0+$/, '') : part).length > decimals) {
    return { wrong: texts.number.decimals(decimals) }
  }
  const text = `${whole}.${part}`
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '')
  if (digits.length > DIGITS) return { wrong: texts.number.digits(DIGITS) }
  // -0 becomes 0.
  return { value: Number(text) || 0 }
}

/** @returns a number that is not ambiguous when it is typed: 1.2340 for 1.234 */
export function writeNumber(value: number): string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
  return AMBIGUOUS.test(text) ? `${text}0` : text
}
