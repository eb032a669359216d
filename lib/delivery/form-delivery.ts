import type { Route } from 'next'
import { z } from 'zod'
import { texts } from '#app/texts.ts'
import { describeValue } from '#lib/forms/describe.ts'
import type { Form } from '#lib/forms/form.ts'
import { storedSchema } from '#lib/forms/stored.ts'
import { context } from '#lib/session/context.ts'
import type { Context, Entry } from '#lib/session/entry.ts'
import { openSession } from '#lib/session/session.ts'
import { deliveredSchema, describeDelivered } from './delivered.ts'

/** A form whose answers are sent, and stay in the browser. */
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
}

type Definition<D extends FormDelivery> = Omit<D, 'path' | 'version'> &
  Partial<Pick<D, 'path' | 'version'>>

/** @throws {Error} if the form has a field with the name of what is stored beside the answers */
export function defineDelivery<S extends z.ZodObject, const Id extends string>(
  definition: Definition<FormDelivery<S, Id>>,
): FormDelivery<S, Id> {
  const { id, path, schema } = definition.form
  if (Object.hasOwn(schema.shape, 'reference')) {
    throw new Error(`The form "${id}" is delivered, so it can't have a field "reference"`)
  }
  return { path, version: 1, ...definition }
}

const sendingSchema = z.object({
  /** Of the page that it was sent from. The id of the message is made from it. */
  nonce: z.string(),
  /** Epoch seconds. */
  finishedAt: z.int().min(0).max(8.64e12),
  /** Of the last try, in epoch milliseconds. A page that was made before it did not say how it ended. */
  endedAt: z.int(),
  /** Whether a try may have arrived although nobody said so. */
  mayHaveArrived: z.boolean(),
  /** If it was received. */
  delivered: deliveredSchema.optional(),
})

export type Sending = z.output<typeof sendingSchema>

/** The name under which it is stored. No field has an @ in its name. */
export const SENDING = '@sending'

const besides = {
  reference: z.string().optional().meta({ title: texts.delivery.labels.reference }),
  [SENDING]: sendingSchema.optional(),
}

/** @returns the entry of a form that is delivered, for the app's dictionary. Its key is the form's id */
export function entryOf<S extends z.ZodObject, Id extends string>({
  form,
  path,
  title,
  version,
}: FormDelivery<S, Id>) {
  const answers = storedSchema(form.schema)
  const schema = answers.extend(besides)
  const describe = (value: z.output<typeof schema>): [string, string][] => {
    const { reference, [SENDING]: sending } = value as z.output<z.ZodObject<typeof besides>>
    const rows = describeValue(value, answers, title)
    if (sending?.delivered) return [...rows, ...describeDelivered(sending.delivered)]
    return reference ? [...rows, [texts.delivery.labels.reference, reference]] : rows
  }
  const usedOn = [...new Set([form.path, path])]
  const entry = { title, version, schema, describe, usedOn } satisfies Entry<typeof schema>
  return { [form.id]: entry } as Record<Id, typeof entry>
}

/** What is stored of a form that is delivered. */
export interface StoredAnswers<S extends z.ZodObject> {
  answers: z.output<S>
  reference: string | undefined
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
  const { reference, [SENDING]: sending, ...answers } = Object(opened.value)
  return { answers: answers as z.output<S>, reference, sending, expiresAt: opened.expiresAt }
}

/** @throws {Overflow} if the browser has no room for it */
export async function saveAnswers<S extends z.ZodObject>(
  delivery: FormDelivery<S>,
  { answers, reference, sending }: Omit<StoredAnswers<S>, 'expiresAt'>,
  here: Context,
): Promise<void> {
  const value = { ...answers, reference, [SENDING]: sending }
  await openSession(entryOf(delivery), here).set(delivery.form.id, value as never)
}
