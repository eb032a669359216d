import { z } from 'zod'
import { parseEnv } from '#lib/config/env.ts'
import type { Entries } from '#lib/session/entries.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { entryFinder } from './pending-import.ts'

const { secrets, secure } = parseEnv({ SESSION_SECRET: 'x'.repeat(43), NODE_ENV: 'production' })

const entries = {
  name: { title: 'Your name', schema: z.string(), idle: 1000, absolute: 5000 },
  note: { title: 'Your note', schema: z.string() },
  order: { title: 'Your order', schema: z.string(), many: true, endsAs: 'bill' },
  bill: { title: 'Your bill', schema: z.string(), many: true },
  count: { title: 'How often', schema: z.number(), local: true },
} satisfies Entries

export const find = entryFinder(entries, () => undefined)

/** A browser, with a clock that can be set. */
export function browser() {
  const clock = { seconds: 1_800_000_000 }
  const context = {
    cookies: new RequestCookies('', () => {}),
    now: () => clock.seconds,
    secrets,
    secure,
  }
  return { clock, context, session: createSession(entries, context) }
}

export type Browser = ReturnType<typeof browser>

/** The next request of the same browser: what was opened before is opened anew. */
export function reloaded({ context: { cookies }, clock }: Browser): Browser {
  const context = {
    cookies: new RequestCookies(cookies.header(), () => {}),
    now: () => clock.seconds,
    secrets,
    secure,
  }
  return { clock, context, session: createSession(entries, context) }
}
