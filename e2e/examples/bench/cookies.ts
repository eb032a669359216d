import { app } from '#app/session.ts'
import { parseEnv } from '#lib/config/env.ts'
import type { Key, Value } from '#lib/session/entries.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { HERO } from './requests.ts'

type Saved = { [K in Key<typeof app.entries>]?: Value<typeof app.entries, K> }

const ANSWERS = { who: { name: 'Sam', relation: 'friend' } }

/** @returns the Cookie header of a visitor of the product who has saved these entries */
export async function cookieOf(entries: Saved): Promise<string> {
  const { secrets, secure } = parseEnv({ ...process.env, NODE_ENV: 'production' })
  const cookies = new RequestCookies('', () => {})
  const now = () => Math.floor(Date.now() / 1000)
  const session = createSession(app.entries, { cookies, now, secrets, secure })
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) await session.set(key as Key<typeof app.entries>, value)
  }
  return cookies.header()
}

/** @returns the Cookie header of a visitor with this many entries: a hero, and unfinished letters */
export function cookiesOf(entries: number): Promise<string> {
  const letters = Array.from({ length: entries - 1 }, (_, at) => [`apology.x${at + 1}`, ANSWERS])
  return cookieOf({ hero: HERO, ...Object.fromEntries(letters) })
}
