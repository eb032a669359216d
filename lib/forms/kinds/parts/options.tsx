import { Fragment, type ReactNode } from 'react'
import type { ControlProps } from './kind.ts'

interface Props extends ControlProps {
  type: 'radio' | 'checkbox'
  /** Values and labels. */
  options: readonly (readonly [value: string, label: ReactNode])[]
  isChosen: (value: string) => boolean
}

/** Radio buttons or boxes, each with the follow-up question that it shows. */
export function Options({ id, field, isInvalid, type, options, isChosen, followUps }: Props) {
  return options.map(([value, label], index) => (
    <Fragment key={value}>
      <label>
        <input
          type={type}
          // The link in the error summary leads to the first one.
          id={index === 0 ? id : `${id}.${value}`}
          name={field.name}
          value={value}
          // A box of several is not required: any other may be ticked.
          required={type === 'radio' && field.required}
          defaultChecked={isChosen(value)}
          aria-invalid={isInvalid || undefined}
        />
        {label}
      </label>
      {followUps?.[value]}
    </Fragment>
  ))
}
