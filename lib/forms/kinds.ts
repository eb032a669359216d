import { checkboxKind } from './kinds/checkbox.ts'
import { choiceKind } from './kinds/choice.ts'
import { dateKind } from './kinds/date.ts'
import type { Kind } from './kinds/kind.ts'

/**
 * Every kind of field. To add one, write a file in `kinds/` with its helper and its `Kind`, name it
 * here, and give it a control in `app/_ui/form/controls.tsx`. Its errors are in `app/texts.ts`. A
 * helper that is answered with a line of text, as `number` is, needs no kind of its own.
 */
export const kinds = {
  text: {},
  textarea: {},
  radios: choiceKind,
  select: choiceKind,
  checkbox: checkboxKind,
  date: dateKind,
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)
