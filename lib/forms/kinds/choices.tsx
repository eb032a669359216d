import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import type { ControlProps, Kind, Question } from './parts/kind.ts'
import { type Labels, labelOf, listedKeys } from './parts/labels.ts'
import { Options } from './parts/options.tsx'

interface ChoicesQuestion<O> extends Omit<Question, 'autocomplete'> {
  /** Keys and labels. */
  options: O
  /** The key of the option that can't be chosen with others, such as "None of these". It is drawn last. */
  exclusive?: keyof O & string
  /** How many, unless it is optional and empty. The exclusive option is always enough. */
  min?: number
  max?: number
}

const keysIn = (text: string) => (text ? text.split(',') : [])

function kindOf(options: Labels, exclusive: string | undefined): Kind {
  const entries = Object.entries(options).filter(([key]) => key !== exclusive)
  const last = labelOf(options, exclusive ?? '')
  function Boxes(props: ControlProps) {
    const chosen = keysIn(props.value)
    const shared = {
      ...props,
      type: 'checkbox',
      isChosen: (key: string) => chosen.includes(key),
    } as const
    const boxes = <Options {...shared} options={entries} />
    if (exclusive === undefined) return boxes
    return (
      <>
        {boxes}
        <p>{texts.choices.or}</p>
        <Options {...shared} id={`${props.id}.${exclusive}`} options={[[exclusive, last]]} />
        {/* A script fills it: app/_ui/form/exclusive-option.ts. */}
        <span
          className="visually-hidden"
          aria-live="polite"
          data-of={props.field.name}
          data-exclusive={exclusive}
          data-alone={texts.choices.alone(last)}
          data-dropped={texts.choices.dropped(last)}
        />
      </>
    )
  }
  return {
    layout: 'group',
    Control: Boxes,
    options,
    many: true,
    // The same box sent twice is one answer.
    join: (sent) => [...new Set(sent)].join(','),
    write: (keys: string[]) => keys.join(','),
    display: (text) =>
      keysIn(text)
        .map((key) => labelOf(options, key))
        .join(', '),
  }
}

/** Several of many, as boxes to tick. Its value is the keys, in the order of the options. */
export function choices<const O extends Labels>(question: ChoicesQuestion<O>) {
  const { options, exclusive, missing, subject, min = 0, max, ...meta } = question
  const keys = listedKeys(options)
  const most = max ?? keys.length
  const limit = min > 0 || max !== undefined ? texts.choices.limit(min, max) : undefined

  function wrongIn(sent: string[]): string | undefined {
    if (sent.length === 0) return missing
    if (!sent.every((key) => keys.includes(key))) {
      return `${subject ?? meta.title} ${texts.choice.unlisted}`
    }
    const isAlone = exclusive !== undefined && sent.includes(exclusive)
    if (isAlone && sent.length > 1) return texts.choices.notWithOthers(options[exclusive] ?? '')
    return !isAlone && (sent.length < min || sent.length > most) ? limit : undefined
  }

  return z
    .string()
    .transform((text, { addIssue }) => {
      const sent = [...new Set(keysIn(text))]
      const wrong = wrongIn(sent)
      if (wrong === undefined) return keys.filter((key) => sent.includes(key))
      addIssue(wrong)
      return z.NEVER
    })
    .meta({
      ...meta,
      ...(limit && { limit }),
      max: keys.join(',').length,
      kind: kindOf(options, exclusive),
      stored: () => z.array(z.enum(keys)),
    })
}
