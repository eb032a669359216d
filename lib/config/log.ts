import { inspect } from 'node:util'

// Next loads this module several times: for pages, for route handlers and for the proxy.
const shared = globalThis as { keepsakeCounts?: Map<string, number> }
shared.keepsakeCounts ??= new Map()
const counts = shared.keepsakeCounts

/**
 * Writes one line of JSON to standard error. `count` is how often this process has logged the same
 * event with the same labels: alert on its growth.
 * @param labels are counted, so they must not hold what a visitor can make up
 * @param details are not counted
 */
function log(
  level: 'warn' | 'error',
  event: string,
  labels: Record<string, string | number>,
  details: Record<string, string> = {},
): void {
  const id = JSON.stringify([event, labels])
  const count = (counts.get(id) ?? 0) + 1
  counts.set(id, count)
  const time = new Date().toISOString()
  console[level](JSON.stringify({ time, level, event, ...labels, count, ...details }))
}

/**
 * Logs the cookies of one request that can't be read, once for each entry and reason, and never their
 * content. It logs `order.x1` as `order`: anybody can make up an id, and each would become a line, and
 * a count that stays in memory.
 */
export function unreadableLog(): (key: string, reason: string) => void {
  const logged = new Set<string>()
  return (key, reason) => {
    const [entry = ''] = key.split('.')
    const line = `${entry}: ${reason}`
    if (logged.has(line)) return
    logged.add(line)
    log('warn', 'cookie unreadable', { entry, reason })
  }
}

/** Logs a request that the guard rejected. */
export function logRejection({ status, reason }: { status: number; reason: string }): void {
  log('warn', 'request rejected', { status, reason })
}

/**
 * Logs input that could not be saved because of an error in this app.
 * @param id of the form or of the journey; the id of a run is left out
 */
export function logSaveError(id: string, error: unknown): void {
  const [form = ''] = id.split('.')
  log('error', 'save failed', { form }, { error: inspect(error) })
}

/**
 * Logs a message that no receiver has confirmed.
 * @param id its webhook-id: it tells the receiver's operator which one to look for
 */
export function logUndelivered(
  { id, message: { form } }: { id: string; message: { form: string } },
  reason: string,
): void {
  log('error', 'delivery failed', { form, reason }, { id })
}
