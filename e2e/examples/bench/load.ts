import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { App } from './app.ts'

/** One request, to be sent over and over. */
export interface Request {
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
}

/** What a server did under load. */
export interface Loaded {
  /** Answers a second. */
  throughput: number
  /** Milliseconds of the processor's time for each answer: what else runs there is not in it. */
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
 * Sends a request over and over, from a process of its own.
 * @param end for how long, `-d` and seconds, or how often, `-a` and a number
 * @throws if anything but the answer that is expected comes
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
  const { duration, ...answers } = result.parse(JSON.parse(stdout))
  const answered = answers['2xx'] + answers['3xx']
  return {
    throughput: answered / duration,
    processor: (app.processorTime() - before) / answered,
  }
}

/** A visitor's look at a page. */
export function look(path: string, cookie: string): Request {
  return { path, method: 'GET', headers: { cookie } }
}

/** The hero form as scripts send it: React's encoding of a call with one argument, a FormData. */
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
  const answer = await fetch(`${app.url}${path}`, { ...form, redirect: 'manual' })
  const kept = answer.headers.getSetCookie().filter((cookie) => !/max-age=0\b/i.test(cookie))
  const cookie = kept.map((line) => line.split(';')[0]).join('; ')
  const page = await (await fetch(`${app.url}/success`, { headers: { cookie } })).text()
  if (!page.includes(HERO.catch_phrase)) throw new Error(`${app.url} has kept nothing`)
  return cookie
}
