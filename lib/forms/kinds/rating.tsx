import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { type NumberOf, storedNumber } from './number.ts'
import type { Kind, Question } from './parts/kind.ts'
import { Options } from './parts/options.tsx'

interface RatingQuestion extends Omit<Question, 'autocomplete'> {
  /** The lowest and the highest number: 1 and 5 unless given. */
  from?: number
  to?: number
  /** What they mean, such as "Poor" and "Excellent". */
  low: string
  high: string
}

/** A number, and below it what it means. So the numbers stand at equal distances, whatever they mean. */
const labelled = (number: string, word: string | false) => (
  <span>
    {number} {word && <span className="word">{word}</span>}
  </span>
)

function kindOf(numbers: string[], low: string, high: string, isOptional: boolean): Kind {
  const last = numbers.at(-1) ?? ''
  const words = numbers.map((number, index) => (index === 0 ? low : number === last && high))
  const scale = numbers.map(
    (number, index) => [number, labelled(number, words[index] ?? false)] as const,
  )
  // A radio button can't be unchosen. So an answer that may be left out has a button for that.
  const drawn = isOptional ? [...scale, ['', texts.rating.none] as const] : scale
  const options = numbers.map((number, index) => [
    number,
    words[index] ? `${number} ${words[index]}` : number,
  ])
  return {
    layout: 'group',
    Control: (props) => (
      <div className="rating">
        <Options
          {...props}
          type="radio"
          options={drawn}
          isChosen={(number) => number === props.value}
        />
      </div>
    ),
    options: Object.fromEntries(options),
    display: (text) => (numbers.includes(text) ? texts.rating.outOf(text, last) : text),
  }
}

/** A number on a scale whose ends have words. It is undefined if it is optional and not given. */
export function rating<const Q extends RatingQuestion>(question: Q) {
  const { missing, subject, from = 1, to = 5, low, high, ...meta }: RatingQuestion = question
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`)
  return z
    .string()
    .transform((text, { addIssue }): NumberOf<Q> => {
      if (numbers.includes(text)) return Number(text) as NumberOf<Q>
      if (!text && !missing) return undefined as NumberOf<Q>
      addIssue(missing ?? `${subject ?? meta.title} ${texts.choice.unlisted}`)
      return z.NEVER
    })
    .meta({
      ...meta,
      max: Math.max(...numbers.map(({ length }) => length)),
      kind: kindOf(numbers, low, high, !missing),
      stored: storedNumber(question),
    })
}
