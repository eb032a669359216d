import type { Visitor } from '#e2e/security/fuzz/visitor.ts'
import { get, send, type WireRequest } from '#e2e/security/fuzz/wire.ts'

/** The most that a request may cost, in milliseconds of the processor. */
export const LIMIT = 250

/** The compiler or the collector of garbage may be at work during a request, but not each time. */
const TRIES = 3

/** @returns the processor time that a server started with processor.mjs has used, in milliseconds */
async function usedBy(url: string): Promise<number> {
  const response = await send(url, get('/healthz', [['host', new URL(url).host]]))
  return Number(/^x-processor-time: (\d+)/im.exec(response?.head ?? '')?.[1]) / 1000
}

/** Sends requests one by one, and measures what each of them costs a server. */
export class Meter {
  /** By name of the request, in milliseconds of the processor. */
  readonly costs = new Map<string, number>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** @returns the lowest cost of some tries. One that is within the limit is enough */
  async measure(name: string, request: WireRequest, visitor: Visitor): Promise<number> {
    let cost = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < TRIES && !(cost < LIMIT); tries += 1) {
      const before = await usedBy(this.#url)
      await visitor.send(request)
      cost = Math.min(cost, (await usedBy(this.#url)) - before)
    }
    this.costs.set(name, cost)
    return cost
  }

  /** @returns a line for each of the ten dearest requests */
  dearest(): string[] {
    const all = [...this.costs].toSorted(([, one], [, other]) => other - one)
    return all.slice(0, 10).map(([name, cost]) => `${cost.toFixed(0).padStart(4)} ms  ${name}`)
  }
}
