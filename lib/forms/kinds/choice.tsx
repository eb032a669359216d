import { z } from 'zod'
import type { Kind, Question } from './parts/kind.ts'
import { type Labels, labelOf } from './parts/labels.ts'
import { Options } from './parts/options.tsx'
import { Select } from './parts/select.tsx'

interface ChoiceQuestion<O> extends Pick<Question, 'title' | 'description' | 'autocomplete'> {
  missing: string
  /** Values and labels. */
  options: O
  as?: 'radios' | 'select'
}

/** @returns a kind whose answer is the key of one option */
export function oneOf(options: Labels, as: 'radios' | 'select' = 'radios'): Kind {
  const display = (text: string) => labelOf(options, text)
  if (as === 'select') {
    return { Control: (props) => <Select {...props} options={options} />, display, options }
  }
  const entries = Object.entries(options)
  return {
    layout: 'group',
    Control: (props) => (
      <Options
        {...props}
        type="radio"
        options={entries}
        isChosen={(value) => value === props.value}
      />
    ),
    display,
    options,
  }
}

/** One of several answers. Its value is the key of the option. */
export function choice<const O extends Labels>({
  missing,
  options,
  as,
  ...meta
}: ChoiceQuestion<O>) {
  const values = Object.keys(options) as (keyof O & string)[]
  return z.enum(values, missing).meta({ ...meta, kind: oneOf(options, as) })
}
