import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { attributesOf } from './attributes.ts'
import type { ControlProps, Kind, Question } from './kind.ts'
import { Options } from './options.tsx'

interface ChoiceQuestion<O> extends Pick<Question, 'title' | 'description' | 'autocomplete'> {
  missing: string
  /** Values and labels. */
  options: O
  as?: 'radios' | 'select'
}

type Labels = Record<string, string>

function Select({ options, ...props }: ControlProps & { options: Labels }) {
  return (
    // The key makes a new element. React never changes the selection of an old one, and a rejected
    // form would be reset to that.
    <select
      key={props.value}
      defaultValue={props.value}
      autoComplete={props.field.autocomplete}
      {...attributesOf(props)}
    >
      <option value="">{texts.choice.choose}</option>
      {Object.entries(options).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function kindOf(options: Labels, as: 'radios' | 'select'): Kind {
  // `hasOwn`: a visitor may send "constructor".
  const display = (text: string) => (Object.hasOwn(options, text) && options[text]) || text
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
  as = 'radios',
  ...meta
}: ChoiceQuestion<O>) {
  const values = Object.keys(options) as (keyof O & string)[]
  return z.enum(values, missing).meta({ ...meta, kind: kindOf(options, as) })
}
