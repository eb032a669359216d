import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import type { Kind, Question } from './parts/kind.ts'
import { type Labels, labelOf, listedKeys } from './parts/labels.ts'
import { Select } from './parts/select.tsx'

interface RankingQuestion<O> extends Omit<Question, 'autocomplete'> {
  /** Keys and labels. */
  options: O
}

function kindOf(options: Labels, parts: string[]): Kind {
  return {
    layout: 'group',
    parts,
    join: (sent) => (sent.some(Boolean) ? sent.join(',') : ''),
    write: (keys: string[]) => keys.join(','),
    display: (text) =>
      text
        .split(',')
        .flatMap((key, index) => (key ? [`${index + 1}. ${labelOf(options, key)}`] : []))
        .join('\n'),
    Control: ({ id, field, value, isInvalid }) => {
      const chosen = value.split(',')
      // The link in the error summary leads to the first one.
      const idOf = (place: string) => (place === parts[0] ? id : `${id}.${place}`)
      return (
        <div className="stack">
          {parts.map((place, index) => (
            <div key={place}>
              <label htmlFor={idOf(place)}>{texts.ranking.place(index + 1)}</label>
              <Select
                id={idOf(place)}
                field={{ ...field, name: `${field.name}-${place}` }}
                value={chosen[index] ?? ''}
                isInvalid={isInvalid}
                options={options}
              />
            </div>
          ))}
        </div>
      )
    },
  }
}

/**
 * All options in an order, with a select for each place. Its value is the keys, the best one first,
 * or [] if it is optional and empty.
 */
export function ranking<const O extends Labels>(question: RankingQuestion<O>) {
  const { options, missing, subject, ...meta } = question
  const keys = listedKeys(options)
  const places = keys.map((_, index) => index)

  function wrongIn(sent: string[]): string | undefined {
    const unlisted = sent.some((key) => key && !keys.some((own) => own === key))
    if (unlisted || sent.length > keys.length) {
      return `${subject ?? meta.title} ${texts.choice.unlisted}`
    }
    const twice = keys.find((own) => sent.filter((key) => key === own).length > 1)
    if (twice !== undefined) return texts.ranking.twice(labelOf(options, twice))
    const gaps = places.filter((place) => !sent[place])
    return gaps.length > 0 ? texts.ranking.gaps(gaps.map((place) => place + 1)) : undefined
  }

  return z
    .string()
    .transform((text, { addIssue }) => {
      if (!text && !missing) return []
      const sent = text.split(',')
      const wrong = text ? wrongIn(sent) : missing
      if (wrong === undefined) return sent as (keyof O & string)[]
      addIssue(wrong)
      return z.NEVER
    })
    .meta({
      ...meta,
      max: keys.join(',').length,
      kind: kindOf(
        options,
        places.map((place) => `${place + 1}`),
      ),
      stored: () => z.array(z.enum(keys)),
    })
}
