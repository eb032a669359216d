import type {
  HTMLInputAutoCompleteAttribute,
  HTMLInputTypeAttribute,
  InputHTMLAttributes,
  ReactNode,
} from 'react'
import type { z } from 'zod'

/** What a schema says about its field besides the rules: zod's `.meta()`. */
export interface FieldMeta {
  /** The label. */
  title: string
  /** The hint below the label. */
  description?: string
  /**
   * What is allowed, such as "Up to 200 characters". It is shown after the hint. A function is called
   * when the field is drawn: the first use of `Intl` would cost each start of the server up to 50 ms.
   */
  limit?: string | (() => string)
  autocomplete?: HTMLInputAutoCompleteAttribute
  inputmode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** How it is read, shown and drawn. The default is a line of text. */
  kind?: Kind
  /** The length of the longest valid answer in UTF-16 code units, if the schema itself does not say. */
  max?: number
  /** @returns the schema of the value, if the session can't store what was typed */
  stored?: () => z.ZodType
  /** It is asked only if another field has this answer: `{ write: 'true' }`. See follow-up.ts. */
  when?: Record<string, string>
}

/** The options of every helper that makes a field. */
export interface Question extends Pick<FieldMeta, 'title' | 'description' | 'autocomplete'> {
  /** The error for an empty answer. Without it the answer is optional. */
  missing?: string
  /** The name of the field in errors, if it is not the label. */
  subject?: string
}

/** A field as it is rendered. All of it is read from the schema. */
export interface Field extends Omit<FieldMeta, 'stored' | 'limit'> {
  name: string
  limit?: string
  /** The length of the longest valid answer in UTF-16 code units. */
  max: number
  kind: Kind
  required: boolean
  type: HTMLInputTypeAttribute
}

/** What a control is drawn from. */
export interface ControlProps {
  /** The id of its first input, to which the error summary leads. */
  id: string
  field: Field
  /** The answer as a visitor would type it. One that was rejected may be much longer than allowed. */
  value: string
  isInvalid: boolean
  /** The ids of the hint and of the error. In a group its fieldset has them. */
  describedBy?: string | undefined
  /** The follow-up questions, by the option that shows them. */
  followUps?: Record<string, ReactNode>
}

/**
 * A kind of field. In a form, in a draft and in the answers of a journey each answer is one text; a
 * kind says how that text is read, shown and drawn. A text that is many times as long as a valid answer
 * is cut before `join`, and is not passed to `display`.
 */
export interface Kind {
  /** Where the label is. The default is above the control. */
  layout?: 'line' | 'group' | 'box'
  Control: (props: ControlProps) => ReactNode
  /** Whether it is answered on one line. A line break that a program sends is then a space. */
  oneLine?: boolean
  /** The values to choose from, with their labels. */
  options?: Record<string, string>
  /** The names of its inputs, if it has several: the field `born` is sent as `born-day`, … */
  parts?: readonly string[]
  /** Whether several inputs have its name, and more than one may be sent: boxes to tick. */
  many?: boolean
  /** @returns one text of all that was sent */
  join?: (sent: string[]) => string
  /** @returns a value as a visitor would type it. The default is `String(value)` */
  write?: (value: never) => string
  /**
   * @param text as a visitor typed it or as `write` made it, but not empty
   * @returns the text for a person to read
   */
  display?: (text: string) => string
  /** How an empty answer is shown. */
  empty?: string
}
