import type { Route } from 'next'
import { z } from 'zod'
import { describeValue } from '#lib/forms/describe.ts'
import { defineForm, type Form, type FormEntry } from '#lib/forms/form.ts'
import { type Stored, storedSchema } from '#lib/forms/stored.ts'
import { requestContext } from '#lib/session/context.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { createSession } from '#lib/session/session.ts'
import type { Outcome } from './deliver-once.ts'
import { deliveredSchema, describeDelivered } from './delivered.ts'
import { hashOf } from './message.ts'

/** A form whose answers are sent. Until then they stay in the browser. */
export interface FormDelivery<S extends z.ZodObject = z.ZodObject, Id extends string = string> {
  form: Form<S, Id>
  /** Its name in the settings: `contact` goes to `DELIVER_CONTACT`. */
  to: string
  /** The page that says whether it was sent. The default is the page of the form. */
  path: Route
  /** The name of the answers for the visitor, such as "Your message". */
  title: string
  /** Raise it when the schema changes so that old answers no longer fit. */
  version: number
  /** Whether the answers stay in the browser after they were sent. By default the receipt does. */
  keepsAnswers: boolean
}

interface Definition<S extends z.ZodObject>
  extends Omit<FormEntry<Stored<S>>, 'stores' | 'describe'>,
    Pick<FormDelivery, 'to'>,
    Partial<Pick<FormDelivery, 'path' | 'keepsAnswers'>> {}

/** Defines a form with its delivery. The first three arguments are those of `defineForm`. */
export function defineDelivery<S extends z.ZodObject, const Id extends string>(
  id: Id,
  formPath: Route,
  schema: S,
  { to, path = formPath, keepsAnswers = false, ...entry }: Definition<S>,
): FormDelivery<S, Id> {
  const { title, version = 1 } = entry
  const form: Form<S, Id> = defineForm(id, formPath, schema, entry)
  return { form, to, path, title, version, keepsAnswers }
}

const sendingSchema = z.object({
  /** The nonce of the page that the form was sent from. The id of the message is made from it. */
  nonce: z.string(),
  /** Epoch seconds. */
  finishedAt: z.int().min(0).max(8.64e12).default(0),
  /** When the last try ended, in epoch milliseconds. An older page did not say how it ended. */
  endedAt: z.int(),
  /** Whether a try may have arrived although nobody said so. */
  mayHaveArrived: z.boolean().default(false),
  /** If it was received. */
  delivered: deliveredSchema.optional(),
  /** The hash of the answers, if they were received and are no longer stored. */
  hash: z.string().optional(),
})

export type Sending = z.output<typeof sendingSchema>

/** The name under which it is stored. No field has an @ in its name. */
const SENDING = '@sending'

/** @returns the entry of a form that is delivered. Its key is the form's id */
export function entryOf<S extends z.ZodObject, Id extends string>({
  form,
  path,
  title,
}: FormDelivery<S, Id>) {
  const answers = storedSchema(form.schema)
  const schema = z.union([
    answers.extend({ [SENDING]: sendingSchema.optional() }),
    z.object({ [SENDING]: sendingSchema }),
  ])
  const describe = (value: z.output<typeof schema>): [string, string][] => {
    const { [SENDING]: sending } = value as { [SENDING]?: Sending }
    const rows = sending?.hash === undefined ? describeValue(value, answers, title) : []
    return [...rows, ...(sending?.delivered ? describeDelivered(sending.delivered) : [])]
  }
  const usedOn = [...(form.entry?.usedOn ?? []), path]
  const entry = { ...form.entry, schema, describe, usedOn } satisfies Entry<typeof schema>
  return { [form.id]: entry } as Record<Id, typeof entry>
}

/** What is stored of a form that is delivered. */
export interface StoredAnswers<S extends z.ZodObject> {
  /** Missing if they were sent, and the form does not keep them. */
  answers: z.output<S> | undefined
  /** Missing in what was saved before the form was delivered. */
  sending: Sending | undefined
  /** When it expires, in epoch seconds. */
  expiresAt: number
}

/** @returns undefined if nothing is stored */
export async function readAnswers<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  context?: Context,
): Promise<StoredAnswers<S> | undefined> {
  const session = createSession(entryOf(delivery), context ?? (await requestContext()))
  const opened = await session.open(delivery.form.id)
  if (!opened) return undefined
  const { [SENDING]: sending, ...answers } = Object(opened.value)
  const isKept = sending?.hash === undefined
  return { answers: isKept ? answers : undefined, sending, expiresAt: opened.expiresAt }
}

/**
 * Saves answers with the outcome of a try. What was received leaves only its receipt, unless the form
 * keeps its answers.
 * @throws {Overflow} if the browser has no room for it
 */
export async function saveAnswers<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  answers: z.output<S>,
  sending: Sending,
  { delivered, unsent }: Outcome,
  where: Context,
): Promise<void> {
  const ended = { ...sending, delivered, endedAt: Date.now() }
  const { nonce, endedAt } = ended
  const mayHaveArrived = sending.mayHaveArrived || (unsent?.mayHaveArrived ?? false)
  const value =
    delivered && !delivery.keepsAnswers
      ? { [SENDING]: { nonce, endedAt, delivered, hash: hashOf(answers) } }
      : { ...answers, [SENDING]: { ...ended, mayHaveArrived } }
  await createSession(entryOf(delivery), where).set(delivery.form.id, value as never)
}
