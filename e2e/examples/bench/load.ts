import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { App } from './app.ts'

/** A request that is sent repeatedly. */
export interface Request {
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
}

/** The measurements of a server under load. */
export interface Loaded {
  /** Responses per second. */
  throughput: number
  /** Milliseconds of the server's processor time for each response. */
  processor: number
}

const HERO = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }
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

/** A visitor's request for a page. */
export function pageRequest(path: string, cookie: string): Request {
  return { path, method: 'GET', headers: { cookie } }
}

/** The hero form as JavaScript sends it: React's encoding of a call with one argument, a FormData. */
export async function heroForm({ url }: App): Promise<Request> {
  const page = await (await fetch(`${url}/heroes`)).text()
  const [, id = ''] = /\$ACTION_ID_(\w+)/.exec(page) ?? []
  const form = new FormData()
  for (const [name, value] of Object.entries(HERO)) form.append(`_1_${name}`, value)
  form.append('0', '["$K1"]')
  const encoded = new Response(form)
  const headers = {
    accept: 'text/x-component',
    'content-type': encoded.headers.get('content-type') ?? '',
    'next-action': id,
    origin: url,
    'sec-fetch-site': 'same-origin',
  }
  return { path: '/heroes', method: 'POST', headers, body: await encoded.text() }
}

/** @returns the Cookie header of a visitor who has sent the hero form */
export async function visitorOf(app: App): Promise<string> {
  const { path, ...form } = await heroForm(app)
  const response = await fetch(`${app.url}${path}`, { ...form, redirect: 'manual' })
  const set = response.headers.getSetCookie().filter((cookie) => !/max-age=0\b/i.test(cookie))
  const cookie = set.map((line) => line.split(';')[0]).join('; ')
  const page = await (await fetch(`${app.url}/success`, { headers: { cookie } })).text()
  if (!page.includes(HERO.catch_phrase)) throw new Error(`${app.url} has saved nothing`)
  return cookie
}
