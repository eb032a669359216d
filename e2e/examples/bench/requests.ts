import { PROVEN } from '#e2e/support/proven.ts'
import type { App } from './app.ts'

/** A request that is sent repeatedly. */
export interface Request {
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
}

export const HERO = {
  name: 'Batman',
  alter_ego: 'Bruce Wayne',
  catch_phrase: 'I am the night',
}

/** A visitor's request for a page. */
export function pageRequest(path: string, cookie: string): Request {
  return { path, method: 'GET', headers: { cookie } }
}

async function actionId({ url }: App): Promise<string> {
  const page = await (await fetch(`${url}/heroes`)).text()
  const [, id] = /\$ACTION_ID_(\w+)/.exec(page) ?? []
  if (!id) throw new Error(`${url}/heroes has no form`)
  return id
}

async function post({ url }: App, form: FormData, more: Record<string, string>): Promise<Request> {
  const encoded = new Response(form)
  const headers = {
    'content-type': encoded.headers.get('content-type') ?? '',
    origin: url,
    'sec-fetch-site': 'same-origin',
    // Otherwise it is sent there again, once, to see whether the browser sends cookies back.
    cookie: PROVEN,
    ...more,
  }
  return { path: '/heroes', method: 'POST', headers, body: await encoded.text() }
}

/** The hero form as JavaScript sends it: React's encoding of a call with one argument, a FormData. */
export async function scriptedForm(app: App): Promise<Request> {
  const form = new FormData()
  for (const [name, value] of Object.entries(HERO)) form.append(`_1_${name}`, value)
  form.append('0', '["$K1"]')
  return post(app, form, { accept: 'text/x-component', 'next-action': await actionId(app) })
}

/** The hero form as a browser sends it without JavaScript: its fields, and the id of its action. */
export async function plainForm(app: App): Promise<Request> {
  const form = new FormData()
  form.append(`$ACTION_ID_${await actionId(app)}`, '')
  for (const [name, value] of Object.entries(HERO)) form.append(name, value)
  const document = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }
  return post(app, form, { accept: 'text/html', ...document })
}

/**
 * @param formOf how the visitor sends it. Without JavaScript the message of the product, that the
 * hero is saved, is still in a cookie, for a minute
 * @returns the Cookie header of a visitor who has just sent the hero form
 */
export async function visitorOf(app: App, formOf = scriptedForm): Promise<string> {
  const { path, ...form } = await formOf(app)
  const response = await fetch(`${app.url}${path}`, { ...form, redirect: 'manual' })
  if (formOf === plainForm && response.status !== 303) {
    throw new Error(`${app.url} answered ${response.status}, not 303`)
  }
  await response.text()
  const set = response.headers.getSetCookie().filter((cookie) => !/max-age=0\b/i.test(cookie))
  const cookie = set.map((line) => line.split(';')[0]).join('; ')
  const page = await (await fetch(`${app.url}/success`, { headers: { cookie } })).text()
  if (!page.includes(HERO.catch_phrase)) throw new Error(`${app.url} has saved nothing`)
  return cookie
}
