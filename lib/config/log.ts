import { inspect } from 'node:util'

// Next loads this module once for pages, once for route handlers and once for the proxy.
const shared = globalThis as { keepsakeCounts?: Map<string, number> }
shared.keepsakeCounts ??= new Map()
const counts = shared.keepsakeCounts

/**
 * Tells the operator of what went wrong, in one line of JSON on standard error. `count` is how
 * often this process has told the same: alarm on its growth.
 * @param what is counted, so it is none of what a visitor can make up
 * @param more is told only
 */
function tell(
  level: 'warn' | 'error',
  event: string,
  what: Record<string, string | number>,
  more: Record<string, string> = {},
): void {
  const same = JSON.stringify([event, what])
  const count = (counts.get(same) ?? 0) + 1
  counts.set(same, count)
  const time = new Date().toISOString()
  console[level](JSON.stringify({ time, level, event, ...what, count, ...more }))
}

/**
 * Tells of the cookies of one request that can't be read, once for each entry and reason; never what
 * is in them. Of several of one entry, `letter.x1`, the id is left out: anybody can make one up, and
 * each would be a line, and a count that is kept for ever.
 */
export function refusalLog(): (key: string, reason: string) => void {
  const told = new Set<string>()
  return (key, reason) => {
    const [entry = ''] = key.split('.')
    const line = `${entry}: ${reason}`
    if (told.has(line)) return
    told.add(line)
    tell('warn', 'cookie refused', { entry, reason })
  }
}

/** A request that was not let through. */
export function logRefused({ status, reason }: { status: number; reason: string }): void {
  tell('warn', 'request refused', { status, reason })
}

/**
 * An answer that could not be kept, for a fault of ours.
 * @param id of the form or the journey; that of a run is left out
 */
export function logFailure(id: string, error: unknown): void {
  const [of = ''] = id.split('.')
  tell('error', 'keep failed', { of }, { error: inspect(error) })
}
