import type { Route } from 'next'
import { z } from 'zod'
import { describeValue } from '#lib/forms/describe.ts'
import type { Form } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { context } from '#lib/session/context.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { openSession } from '#lib/session/session.ts'
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

type Optional = 'path' | 'version' | 'keepsAnswers'

type Definition<D extends FormDelivery> = Omit<D, Optional> & Partial<Pick<D, Optional>>

const deliveredForms = new WeakSet<object>()
const formsOfEntries = new WeakMap<object, Pick<Form, 'id'>>()

/** Whether a form was given to {@link defineDelivery}. */
export const isDelivered = (form: object) => deliveredForms.has(form)

/** @returns the form of an entry that {@link entryOf} has made */
export const formOfEntry = (entry: object) => formsOfEntries.get(entry)

export function defineDelivery<S extends z.ZodObject, const Id extends string>(
  definition: Definition<FormDelivery<S, Id>>,
): FormDelivery<S, Id> {
  const { form } = definition
  deliveredForms.add(form)
  return { path: form.path, version: 1, keepsAnswers: false, ...definition }
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

/** @returns the entry of a form that is delivered, for the app's dictionary. Its key is the form's id */
export function entryOf<S extends z.ZodObject, Id extends string>({
  form,
  path,
  title,
  version,
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
  const usedOn = [...new Set([form.path, path])]
  const entry = { title, version, schema, describe, usedOn } satisfies Entry<typeof schema>
  formsOfEntries.set(entry, form)
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
  here?: Context,
): Promise<StoredAnswers<S> | undefined> {
  const session = openSession(entryOf(delivery), here ?? (await context()))
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
  await openSession(entryOf(delivery), where).set(delivery.form.id, value as never)
}
