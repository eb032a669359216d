const PLAIN = /^(-?\d{1,15})(?:[.,](\d{1,15}))?$/

/** Thousands set apart, always by the same sign, and decimals after another one. */
const GROUPED =
  /^(-?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’.,])\d{3}(?:\2\d{3}){0,4})(?:(?!\2)[.,](\d{1,15}))?$/

/** A thousand to one reader, and one to another. */
const AMBIGUOUS = /^-?(?!0[.,])\d{1,3}[.,]\d{3}$/

/** More are not told apart by a number: 9007199254740993 would become …992. */
const DIGITS = 15

/** @returns the number that was typed, whichever country's signs it has, or what is wrong */
export function readNumber(typed: string): { value: number } | { wrong: string } {
  if (AMBIGUOUS.test(typed)) {
    const clear = writeNumber(Number(typed.replace(',', '.')))
    const whole = Number(typed.replace(/[.,]/, ''))
    return { wrong: `can be read as ${whole} or as ${clear}: enter the one that you mean` }
  }
  const [, plain, plainDecimals] = PLAIN.exec(typed) ?? []
  const [, grouped, , groupedDecimals] = GROUPED.exec(typed) ?? []
  const whole = plain ?? grouped?.replaceAll(/[^-\d]/g, '')
  if (whole === undefined) return { wrong: 'must be a number, such as 12' }
  const text = `${whole}.${plainDecimals ?? groupedDecimals ?? ''}`
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '')
  if (digits.length > DIGITS) return { wrong: `must have ${DIGITS} digits or fewer` }
  return { value: Number(text) }
}

/** @returns a number as it can be typed: 1.2340, for 1.234 could be two */
export function writeNumber(value: number): string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
  return AMBIGUOUS.test(text) ? `${text}0` : text
}
