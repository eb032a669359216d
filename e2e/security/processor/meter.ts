import type { Visitor } from '#e2e/security/fuzz/visitor.ts'
import { get, send, type WireRequest } from '#e2e/security/fuzz/wire.ts'

/** The most that a request may cost, in milliseconds of the processor. */
export const LIMIT = 250

const TRIES = 3

/** @returns the processor time that a server started with processor.mjs has used, in milliseconds */
export async function usedBy(url: string): Promise<number> {
  const response = await send(url, get('/healthz', [['host', new URL(url).host]]))
  return Number(/^x-processor-time: (\d+)/im.exec(response?.head ?? '')?.[1]) / 1000
}

/**
 * Sends one request, and again while it costs too much: the cause may be the compiler or the collector
 * of garbage, but not each time.
 * @param limit in milliseconds of the processor
 * @returns the lowest cost, in the same unit. One that is within the limit is enough
 */
export async function costOf(
  url: string,
  sendIt: () => Promise<unknown>,
  limit: number,
): Promise<number> {
  let cost = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && !(cost < limit); tries += 1) {
    const before = await usedBy(url)
    await sendIt()
    cost = Math.min(cost, (await usedBy(url)) - before)
  }
  return cost
}

/** Sends requests one by one, and measures what each of them costs a server. */
export class Meter {
  /** By name of the request, in milliseconds of the processor. */
  readonly costs = new Map<string, number>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async measure(name: string, request: WireRequest, visitor: Visitor): Promise<number> {
    const cost = await costOf(this.#url, () => visitor.send(request), LIMIT)
    this.costs.set(name, cost)
    return cost
  }

  /** @returns a line for each of the ten dearest requests */
  dearest(): string[] {
    const all = [...this.costs].toSorted(([, one], [, other]) => other - one)
    return all.slice(0, 10).map(([name, cost]) => `${cost.toFixed(0).padStart(4)} ms  ${name}`)
  }
}
