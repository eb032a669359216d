import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { texts } from '#lib/texts/texts.ts'

/** Items that a visitor adds one at a time, such as past jobs. */
export interface List<I extends z.ZodObject = z.ZodObject> {
  /** The questions about one item. They are one form, on a page of its own. */
  item: I
  /** How many there must be, at least and at most. */
  min: number
  max: number
  /** The heading of an item's page, such as "A past job". */
  title: string
  /** @returns the name of an item, by its answers as they were sent */
  titleOf: (answers: Record<string, string>) => string
}

const questionOf = (title: string, missing: string) =>
  z.object({
    more: choice({ title, missing, options: { yes: texts.answer.yes, no: texts.answer.no } }),
  })

/** The question after each item. Its answer is stored only if it is "no". */
export const moreSchema = questionOf(texts.list.more, texts.list.moreMissing)

/** The same question while a list is empty. */
export const firstSchema = questionOf(texts.list.first, texts.list.firstMissing)

type Answers = Record<string, Record<string, string>>

const ITEM = /^[\w-]{4}$/

export const isItemId = (id: string) => ITEM.test(id)

/** @returns the name of the form of a new item. Its id is random: a number would move to another item */
export const newItemOf = (step: string) => `${step}.${randomBytes(3).toString('base64url')}`

/** @returns the step that a form belongs to: `jobs` for `jobs.x1y2` */
export const stepNameOf = (name: string) => name.split('.')[0] ?? ''

/** Whether a form is that of an item, and not of a step. */
export const isItem = (name: string) => name.includes('.')

/** @returns the names of the forms of all items, in the order in which they were added */
export const itemsOf = (answers: Answers, step: string) =>
  Object.keys(answers).filter((name) => name.startsWith(`${step}.`))

/** In characters. A title is part of a message, and a long message does not fit into a cookie. */
const LONGEST_TITLE = 80

/** @returns an item's name for the visitor, which is cut if it is long */
export function titleOfItem(list: List, answers: Answers, name: string): string {
  const title = [...list.titleOf(answers[name] ?? {}).trim()]
  const short = title.slice(0, LONGEST_TITLE).join('')
  return title.length > LONGEST_TITLE ? `${short}…` : short || list.title
}

/** Whether a list may have so many items. */
export const isEnough = ({ min, max }: List, count: number) => count >= min && count <= max
