import { createHash } from 'node:crypto'
import { z } from 'zod'
import { referenceOf } from './reference.ts'

/** What a receiver gets, as JSON. */
export const messageSchema = z.object({
  /** The id of the form or of the journey. */
  form: z.string(),
  /** The version of its schema. */
  version: z.number(),
  /** For a person to quote: the same at each try. */
  reference: z.string(),
  /** When the visitor finished, such as `2026-11-25T14:30:00.000Z`. */
  moment: z.string(),
  /** The values by the name of their field, as the schema made them. */
  answers: z.record(z.string(), z.unknown()),
  /** The same for a person: the label and the text of each answer, in the order of the form. */
  labelled: z.array(z.tuple([z.string(), z.string()])),
})

export type Message = z.output<typeof messageSchema>

/** A message that is ready to be sent. */
export interface Prepared {
  /** Its `webhook-id`. A receiver that has it already ignores the message. */
  id: string
  message: Message
  /** The message as JSON. It is signed, so it is written once. */
  body: string
}

/** In bytes. Standard Webhooks 1.0.0 recommends less, and many receivers refuse more. */
export const MESSAGE_BYTES = 20 * 1024

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @returns the same JSON for the same values, whatever the order of their names */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const sha256 = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/** @returns 43 characters, the same for the same values */
export const hashOf = (answers: Message['answers']): string =>
  sha256('keepsake answers', sorted(answers))

/**
 * The id has no secret in it, so that it stays the same when the secrets rotate between two tries.
 * @param nonce the id of the run, or of the page that was sent. It is random: with the same one,
 * equal answers of two visitors would be one message
 */
const idOf = (form: string, nonce: string, answers: Message['answers']): string =>
  `msg_${sha256('keepsake message', form, nonce, sorted(answers))}`

/**
 * Makes the message, with its id and its reference. A second press, another instance and a later try
 * make the same ones, of the same run and answers.
 * @param finishedAt epoch seconds
 * @throws {RangeError} for an empty nonce, and for a message of more than {@link MESSAGE_BYTES}
 */
export function prepareMessage({
  nonce,
  finishedAt,
  ...content
}: Omit<Message, 'reference' | 'moment'> & { nonce: string; finishedAt: number }): Prepared {
  const { form, version, answers, labelled } = content
  if (!nonce) throw new RangeError(`A message of "${form}" needs the id of its run or page`)
  const id = idOf(form, nonce, answers)
  const moment = new Date(finishedAt * 1000).toISOString()
  const message = { form, version, reference: referenceOf(id), moment, answers, labelled }
  const body = JSON.stringify(message)
  const bytes = Buffer.byteLength(body)
  if (bytes > MESSAGE_BYTES) {
    throw new RangeError(
      `A message of "${form}" has ${bytes} bytes; the limit is ${MESSAGE_BYTES}. Ask for less`,
    )
  }
  return { id, message, body }
}
