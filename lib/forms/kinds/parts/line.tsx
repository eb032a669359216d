import type { InputHTMLAttributes } from 'react'
import { textAttributesOf } from './attributes.ts'
import type { Kind } from './kind.ts'

/** @returns a kind that is answered with a line of text. Without a `type` it is that of the schema */
export const line = (attributes: InputHTMLAttributes<HTMLInputElement> = {}): Kind => ({
  oneLine: true,
  Control: (props) => (
    <input type={props.field.type} {...textAttributesOf(props)} {...attributes} />
  ),
})
