import type { Refusal } from './entry.ts'
import type { Refused } from './guard.ts'

// Next loads this module once for pages, once for route handlers and once for the proxy.
const shared = globalThis as { keepsakeCounts?: Map<string, number> }
shared.keepsakeCounts ??= new Map()
const counts = shared.keepsakeCounts

/**
 * Tells the operator of what went wrong, in one line of JSON on standard error. `count` is how
 * often this process has told the same: alarm on its growth.
 */
function warn(event: string, what: Record<string, string | number>): void {
  const same = JSON.stringify([event, what])
  const count = (counts.get(same) ?? 0) + 1
  counts.set(same, count)
  const time = new Date().toISOString()
  console.warn(JSON.stringify({ time, level: 'warn', event, ...what, count }))
}

/** A cookie that can't be read; never what is in it. */
export function logRefusal(entry: string, reason: Refusal): void {
  warn('cookie refused', { entry, reason })
}

/** A request that was not let through. */
export function logRefused({ status, reason }: Refused): void {
  warn('request refused', { status, reason })
}
