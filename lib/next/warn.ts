/*
 * This folder works around Next, version 16.4.5. Each file says what for, and which test must pass
 * without it before it is deleted. If Next no longer has what a workaround needs, the build fails or
 * the operator is warned. README.md lists them all, and those that are elsewhere.
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
