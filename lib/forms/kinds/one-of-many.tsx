import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { textAttributesOf } from './parts/attributes.ts'
import type { ControlProps, Kind, Question } from './parts/kind.ts'
import { labelOf } from './parts/labels.ts'
import {
  type Aliases,
  LONGEST_NAME,
  lazyNames,
  type NameOptions,
  type Names,
} from './parts/names.ts'
import { trimmed } from './parts/normalize.ts'
import { Select } from './parts/select.tsx'

interface ListQuestion extends Question {
  options: NameOptions
  /** Other names that a visitor may type, by key. */
  aliases?: Aliases
}

/** More than these are searched by typing. */
const MOST_TO_SELECT = 30

/** @returns the value of a list: a key, or '' if it may be left out */
type KeyOf<Q extends ListQuestion> =
  | (keyof (Q['options'] extends () => infer O ? O : Q['options']) & string)
  | (Q extends { missing: string } ? never : '')

/** A select, or an input that suggests names. It shows the name for a key, and else what was typed. */
export function NameInput({ names, ...props }: ControlProps & { names: Names }) {
  const { options, aliases, find } = names
  const entries = Object.entries(options)
  if (entries.length <= MOST_TO_SELECT) {
    return <Select {...props} value={find(props.value) ?? ''} options={options} />
  }
  const list = `${props.id}.list`
  return (
    <>
      <input
        type="text"
        list={list}
        {...textAttributesOf({ ...props, value: labelOf(options, props.value) })}
      />
      <datalist id={list}>
        {entries.map(([key, name]) => (
          <option key={key} value={name} />
        ))}
        {Object.entries(aliases).flatMap(([key, others]) =>
          others.map((other) => (
            <option key={other} value={other}>
              {options[key]}
            </option>
          )),
        )}
      </datalist>
    </>
  )
}

function kindOf(names: () => Names): Kind {
  return {
    Control: (props) => <NameInput {...props} names={names()} />,
    display: (text) => labelOf(names().options, names().find(text) ?? text),
  }
}

/**
 * One of very many. A visitor may type a name, another name or a key, in any case and with or without
 * accents. Its value is the key, or '' if it is optional and empty.
 */
export function oneOfMany<const Q extends ListQuestion>(question: Q) {
  const { options, aliases, missing, subject, ...meta }: ListQuestion = question
  const names = lazyNames(options, aliases)
  return z
    .string()
    .overwrite(trimmed)
    .transform((typed, { addIssue }): KeyOf<Q> => {
      if (!typed && !missing) return '' as KeyOf<Q>
      const key = typed ? names().find(typed) : undefined
      if (key !== undefined) return key as KeyOf<Q>
      addIssue(typed ? `${subject ?? meta.title} ${texts.choice.unlisted}` : (missing ?? ''))
      return z.NEVER
    })
    .meta({
      ...meta,
      max: LONGEST_NAME,
      kind: kindOf(names),
      stored: () => z.string().refine((key) => !key || Object.hasOwn(names().options, key)),
    })
}
