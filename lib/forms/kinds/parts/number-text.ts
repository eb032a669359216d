import { texts } from '#lib/texts/texts.ts'
import type { Read } from './answer.ts'
import { readLine } from './normalize.ts'

/** Also without digits before the decimal point: .5 */
const PLAIN = /^(-?(?=[.,]?\d)\d{0,15})(?:[.,](\d{1,15}))?$/

/** Thousands are separated by the same sign throughout, and decimals by another one. */
const GROUPED = /^(-?[1-9]\d{0,2}([ '’.,])\d{3}(?:\2\d{3}){0,4})(?:(?!\2)[.,](\d{1,15}))?$/

/** In India only the last group has three digits: 1,00,000.50 */
const INDIAN = /^(-?[1-9]\d?(?:,\d{2}){1,6}(,)\d{3})(?:\.(\d{1,15}))?$/

/** 1,234 is a thousand in one country, and a little more than one in another. */
const AMBIGUOUS = /^-?(?!0[.,])\d{1,3}([.,])\d{3}$/

/** A JavaScript number holds no more digits: 9007199254740993 would become …992. */
export const DIGITS = 15

/** @returns what was typed into a number, without a plus. Arabic has signs of its own in numbers */
const numberLine = (typed: string) =>
  readLine(typed)
    .replace(/^\+ ?(?=[\d.,])/, '')
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', "'")
    .replaceAll('\u060c', ',')

/** @returns both numbers that a text can be read as, such as 1234 and 1.234 for "1,234" */
export function readTwice(
  typed: string,
): { sign: string; whole: number; part: number } | undefined {
  const line = numberLine(typed)
  const [, sign] = AMBIGUOUS.exec(line) ?? []
  if (sign === undefined) return undefined
  return { sign, whole: Number(line.replace(sign, '')), part: Number(line.replace(sign, '.')) }
}

/**
 * @param decimals how many digits may follow the decimal point. If fewer than three, three digits
 *   after a sign are thousands
 * @param asks whether a text that could be two numbers is an error. Otherwise three digits after a
 *   sign are decimals, if there may be so many
 * @returns the number that was typed in the notation of any country, or what is wrong with it
 */
export function readNumber(typed: string, decimals = DIGITS, asks = decimals > 2): Read<number> {
  const line = numberLine(typed)
  const twice = asks && readTwice(line)
  if (twice) return { wrong: texts.number.ambiguous(`${twice.whole}`, writeNumber(twice.part)) }
  const isPart = decimals > 2 && AMBIGUOUS.test(line)
  const [, grouped, , groupedDecimals] =
    (isPart ? undefined : (GROUPED.exec(line) ?? INDIAN.exec(line))) ?? []
  const [, plain, plainDecimals] = PLAIN.exec(line) ?? []
  const whole = grouped?.replaceAll(/[^-\d]/g, '') ?? plain
  if (whole === undefined) return { wrong: texts.number.invalid }
  const part = (grouped ? groupedDecimals : plainDecimals) ?? ''
  // Zeros at the end are needed to write 1.234 so that it is not ambiguous.
  if ((decimals > 2 ? part.replace(/0+$/, '') : part).length > decimals) {
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
