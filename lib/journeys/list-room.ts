import { hasReceiver } from '#lib/delivery/deliver.ts'
import { DELIVERED_BYTES } from '#lib/delivery/delivered.ts'
import { lengthOf } from '#lib/forms/form-limit.ts'
import { requestContext } from '#lib/session/context.ts'
import { roomLeft } from '#lib/session/room.ts'
import { listOf, stepOf } from './journey.ts'
import { itemsOf, type List, stepNameOf } from './list.ts'
import type { Run } from './run.ts'

/** In characters. With less room than this, starting another item makes no sense. */
const LEAST = 100

/** What a visitor must know before starting another item. */
export interface ListRoom {
  count: number
  /** Why no item can be added. */
  full?: 'count' | 'bytes'
  /** How many characters another item may have, if that is less than its questions allow. */
  characters?: number
}

/** The JSON around an item: its name, the names of its fields, and the answer that there is no other. */
const frameOf = (step: string, { item }: List) =>
  JSON.stringify({
    [`${step}.1234`]: Object.fromEntries(Object.keys(item.shape).map((name) => [name, ''])),
    [step]: { more: 'no' },
  }).length

/** @returns how much of the run's room the questions that may still be asked need, in characters */
export function neededLater({ journey, answers, steps }: Run): number {
  // Without an answer, and asked or decided by such a step.
  const isOpen = (name: string): boolean =>
    !Object.hasOwn(answers, name) &&
    (steps.includes(name) || Object.keys(stepOf(journey, name).when ?? {}).some(isOpen))
  return Object.entries(journey.steps).reduce((sum, [name, step]) => {
    const isCounted = 'schema' in step && isOpen(name)
    return sum + (isCounted ? lengthOf(step.schema) + `"${name}":{},`.length : 0)
  }, 0)
}

/**
 * @param name of a list, or of one of its items
 * @returns what is left for one more item, by the list's own limit and by the browser's
 */
export async function roomInList(run: Run, name: string): Promise<ListRoom> {
  const { journey, answers, key } = run
  const [step, list] = [stepNameOf(name), listOf(journey, name)]
  if (!list) throw new Error(`The step "${step}" is not a list`)
  const count = itemsOf(answers, step).length
  if (count >= list.max) return { count, full: 'count' }
  const left = roomLeft(key, answers, await requestContext())
  // Otherwise the answers would fit, and the result with its receipt would not.
  const reserved = hasReceiver(journey.deliverTo) ? DELIVERED_BYTES : 0
  const characters = left - reserved - frameOf(step, list) - neededLater(run)
  if (characters < LEAST) return { count, full: 'bytes' }
  return { count, ...(characters < lengthOf(list.item) && { characters }) }
}
