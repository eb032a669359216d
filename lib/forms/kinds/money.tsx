import { texts } from '#lib/texts/texts.ts'
import { keyboardFor, type NumberOf, type NumberQuestion, storedNumber } from './number.ts'
import { answer, checkRange, inRange, type Read } from './parts/answer.ts'
import { currencyOf } from './parts/currency.ts'
import type { Kind } from './parts/kind.ts'
import { line } from './parts/line.tsx'
import { readMoney, writeMoney } from './parts/money-text.ts'

interface MoneyQuestion extends NumberQuestion {
  /** The code of ISO 4217, such as `GBP`. */
  currency: string
}

const Input = line({ dir: 'ltr' }).Control

const kindOf = (code: string): Kind => ({
  // A screen reader says the name of the currency, which is in the hint.
  Control: (props) => (
    <div className="money" dir="ltr">
      <span aria-hidden="true">{currencyOf(code).symbol}</span>
      <Input {...props} />
    </div>
  ),
  write: (minor: number) => writeMoney(minor, currencyOf(code)),
  display: (text) => {
    const found = readMoney(text, currencyOf(code))
    return 'value' in found ? currencyOf(code).format(found.value) : text
  },
})

/**
 * An amount of money, or undefined if it is optional and empty. Its value, `min` and `max` are whole
 * numbers of the smallest unit: 1250 is £12.50.
 * @throws {Error} for a currency that is not a code of three capital letters, or a `min` above the `max`
 */
export function money<const Q extends MoneyQuestion>(question: Q) {
  const { currency: code, min, max, inputmode, ...asked }: MoneyQuestion = question
  checkRange(asked, [min, max])
  if (!/^[A-Z]{3}$/.test(code)) throw new Error(`“${code}” is not a currency: write it like GBP`)
  const amountOf = (limit: number | undefined) =>
    limit === undefined ? undefined : currencyOf(code).format(limit)
  const inWords = () => [amountOf(min), amountOf(max)] as const
  const read = (typed: string) =>
    inRange(readMoney(typed, currencyOf(code)), [min, max], () => texts.number.range(...inWords()))
  function limit() {
    const hasRange = min !== undefined || max !== undefined
    const range = hasRange && texts.number.limit(...inWords())
    return [texts.money.limit(currencyOf(code).name), range].filter(Boolean).join('. ')
  }
  return answer<NumberOf<Q>>(
    { limit, ...asked, inputmode: inputmode ?? keyboardFor(min, 'decimal') },
    {
      kind: kindOf(code),
      max: 40,
      stored: storedNumber(question),
      read: read as (typed: string) => Read<NumberOf<Q>>,
      empty: undefined as NumberOf<Q>,
    },
  )
}
