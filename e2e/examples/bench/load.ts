import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { App } from './app.ts'
import type { Request } from './requests.ts'

/** The measurements of a server under load. */
export interface Loaded {
  /** Responses per second. */
  throughput: number
  /** Milliseconds of the server's processor time for each response. */
  processor: number
}

const CONNECTIONS = 8

const result = z.object({
  duration: z.number(),
  errors: z.literal(0),
  '1xx': z.literal(0),
  '2xx': z.number(),
  '3xx': z.number(),
  '4xx': z.literal(0),
  '5xx': z.literal(0),
})

const autocannon = createRequire(import.meta.url).resolve('autocannon')

/**
 * Sends a request repeatedly, from another process.
 * @param end `-d` and the seconds, or `-a` and the number of requests
 * @throws if a response is an error
 */
export async function load(
  app: App,
  { path, method, headers, body }: Request,
  ...end: ['-d' | '-a', number]
): Promise<Loaded> {
  const before = app.processorTime()
  const { stdout } = await promisify(execFile)(process.execPath, [
    autocannon,
    '--json',
    `--method=${method}`,
    `--connections=${CONNECTIONS}`,
    ...Object.entries(headers).map(([name, value]) => `--headers=${name}: ${value}`),
    ...(body ? [`--body=${body}`] : []),
    ...end.map(String),
    `${app.url}${path}`,
  ])
  const { duration, ...responses } = result.parse(JSON.parse(stdout))
  const count = responses['2xx'] + responses['3xx']
  return {
    throughput: count / duration,
    processor: (app.processorTime() - before) / count,
  }
}
