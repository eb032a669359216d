/*
 * This folder works around Next, version 16.4.5. Each file says what it works around, and when it can
 * be deleted. It warns the operator if Next no longer has what the workaround needs.
 */

const warned = new Set<string>()

/**
 * Logs one line of JSON to standard error, once a process.
 * @param file in this folder
 */
export function warnOnce(file: string, problem: string): void {
  if (warned.has(file)) return
  warned.add(file)
  const time = new Date().toISOString()
  console.warn(JSON.stringify({ time, level: 'warn', event: 'next changed', file, problem }))
}
