import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from 'react'

/** What a schema says about its field besides the rules: zod's `.meta()`. */
export interface FieldMeta {
  /** The label. */
  title: string
  /** The hint below the label. */
  description?: string
  autocomplete?: HTMLInputAutoCompleteAttribute
  inputmode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** The name of its kind in kinds.ts. The default is "text". */
  kind?: string
  /** The values to choose from, with their labels. */
  options?: Record<string, string>
  /** The length of the longest valid answer in UTF-16 code units, if the schema itself does not say. */
  max?: number
}

/** The options of every helper that makes a field. */
export interface Question extends Omit<FieldMeta, 'kind' | 'options' | 'max'> {
  /** The error for an empty answer. Without it the answer is optional. */
  missing?: string
  /** The name of the field in errors, if it is not the label. */
  subject?: string
}

/** How a kind of field is read and shown. Its control is in `app/_ui/form/controls.tsx`. */
export interface Kind {
  /** The names of its inputs, if it has several: the field `born` is sent as `born-day`, … */
  parts?: readonly string[]
  /** @returns the parts as one text */
  join?: (parts: string[]) => string
  /**
   * @param text as a visitor typed it or as the schema made it, but not empty
   * @returns the text for a person to read
   */
  display?: (text: string, meta: FieldMeta) => string
  /** How an empty answer is shown. */
  empty?: string
}
