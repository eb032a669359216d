import { texts } from '#app/texts.ts'

const PLAIN = /^(-?\d{1,15})(?:[.,](\d{1,15}))?$/

/** Thousands are separated by the same sign throughout, and decimals by another one. */
const GROUPED =
  /^(-?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’.,])\d{3}(?:\2\d{3}){0,4})(?:(?!\2)[.,](\d{1,15}))?$/

/** 1,234 is a thousand in one country, and a little more than one in another. */
const AMBIGUOUS = /^-?(?!0[.,])\d{1,3}[.,]\d{3}$/

/** A JavaScript number holds no more digits: 9007199254740993 would become …992. */
const DIGITS = 15

/** @returns the number that was typed in the notation of any country, or what is wrong with it */
export function readNumber(typed: string): { value: number } | { wrong: string } {
  if (AMBIGUOUS.test(typed)) {
    const decimal = writeNumber(Number(typed.replace(',', '.')))
    const whole = Number(typed.replace(/[.,]/, ''))
    return { wrong: texts.number.ambiguous(whole, decimal) }
  }
  const [, plain, plainDecimals] = PLAIN.exec(typed) ?? []
  const [, grouped, , groupedDecimals] = GROUPED.exec(typed) ?? []
  const whole = plain ?? grouped?.replaceAll(/[^-\d]/g, '')
  if (whole === undefined) return { wrong: texts.number.invalid }
  const text = `${whole}.${plainDecimals ?? groupedDecimals ?? ''}`
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '')
  if (digits.length > DIGITS) return { wrong: texts.number.digits(DIGITS) }
  return { value: Number(text) }
}

/** @returns a number that is not ambiguous when it is typed: 1.2340 for 1.234 */
export function writeNumber(value: number): string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
  return AMBIGUOUS.test(text) ? `${text}0` : text
}
