import { z } from 'zod'
import { LANGUAGE } from '#lib/config/language.ts'
import { describeValue, linesOf } from '#lib/forms/describe.ts'
import type { Entry } from '#lib/session/entry.ts'
import { texts } from '#lib/texts/texts.ts'
import type { Message } from './message.ts'
import { makeReceipt } from './receipt.ts'

/** What a visitor's browser keeps of a message that was received. */
export const deliveredSchema = z.object({
  reference: z.string(),
  /** When the receiver had it, in epoch seconds. */
  sentAt: z.int().min(0).max(8.64e12),
  receipt: z.string(),
})

export type Delivered = z.output<typeof deliveredSchema>

/** In bytes of JSON: what it takes at most beside a result. */
export const DELIVERED_BYTES = 320

/**
 * @param sentAt epoch seconds
 * @returns always of the same length for one message, so it can be made before to measure it
 */
export const deliveredOf = (message: Message, sentAt: number): Delivered => ({
  reference: message.reference,
  sentAt,
  receipt: makeReceipt(message, sentAt),
})

/** @returns label and text, in UTC because no browser is asked */
export function describeDelivered({ reference, sentAt, receipt }: Delivered): [string, string][] {
  const { labels } = texts.delivery
  const time = new Date(sentAt * 1000)
  const format = { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' } as const
  return [
    [labels.reference, reference],
    [labels.sentAt, time.toLocaleString(LANGUAGE, format)],
    [labels.receipt, receipt],
  ]
}

/** @returns a file for a visitor to keep: a line for each answer, and the receipt */
export const textOf = (labelled: [string, string][], delivered?: Delivered): string =>
  `${linesOf([...labelled, ...(delivered ? describeDelivered(delivered) : [])])}\n`

/** @returns a text with the lines of the receipt that it does not have: it may say the reference */
export function withReceipt(text: string, delivered: Delivered): string {
  const said = text.split('\n')
  const lines = describeDelivered(delivered).map((row) => linesOf([row]))
  return `${text}\n${lines.filter((line) => !said.includes(line)).join('\n')}\n`
}

/** The name under which it is stored. No field has an @ in its name. */
const KEY = '@delivered'

const storedSchema = z.object({ [KEY]: deliveredSchema.optional() })

/** An entry whose values may have it beside their own fields, which must be an object. */
export function withDelivered<E extends Entry>(entry: E): E & Required<Pick<Entry, 'describe'>> {
  const describe = (value: never): [string, string][] => {
    const { delivered } = splitDelivered(value)
    const rows = entry.describe?.(value) ?? describeValue(value, entry.schema, entry.title)
    // The result may have the reference too.
    const isSaid = ([label, text]: [string, string]) =>
      rows.some(([own, answer]) => own === label && answer === text)
    const more = delivered ? describeDelivered(delivered) : []
    return [...rows, ...more.filter((row) => !isSaid(row))]
  }
  return { ...entry, schema: entry.schema.and(storedSchema), describe }
}

export const joinDelivered = <V>(value: V, delivered: Delivered | undefined): V =>
  delivered ? { ...value, [KEY]: delivered } : value

/** @returns both parts of a value that {@link withDelivered} has read */
export function splitDelivered<V>(stored: V): { value: V; delivered?: Delivered } {
  const { [KEY]: delivered, ...value } = Object(stored)
  return { value, ...(delivered && { delivered }) }
}
