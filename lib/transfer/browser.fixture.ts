import { z } from 'zod'
import { parseEnv } from '#lib/config/env.ts'
import type { Dictionary } from '#lib/session/dictionary.ts'
import { Jar } from '#lib/session/jar.ts'
import { openSession } from '#lib/session/session.ts'
import { entryFinder } from './opened.ts'

const { secrets, secure } = parseEnv({ SESSION_SECRET: 'x'.repeat(43), NODE_ENV: 'production' })

const dictionary = {
  name: { title: 'Your name', schema: z.string(), idle: 1000, absolute: 5000 },
  note: { title: 'Your note', schema: z.string() },
  order: { title: 'Your order', schema: z.string(), many: true, endsAs: 'bill' },
  bill: { title: 'Your bill', schema: z.string(), many: true },
  count: { title: 'How often', schema: z.number(), local: true },
} satisfies Dictionary

export const find = entryFinder(dictionary, () => undefined)

/** A browser, with a clock that can be set. */
export function browser() {
  const clock = { seconds: 1_800_000_000 }
  const context = { jar: new Jar('', () => {}), now: () => clock.seconds, secrets, secure }
  return { clock, context, session: openSession(dictionary, context) }
}

export type Browser = ReturnType<typeof browser>

/** The next request of the same browser: what was opened before is opened anew. */
export function reloaded({ context: { jar }, clock }: Browser): Browser {
  const context = {
    jar: new Jar(jar.header(), () => {}),
    now: () => clock.seconds,
    secrets,
    secure,
  }
  return { clock, context, session: openSession(dictionary, context) }
}
