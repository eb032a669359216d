import type { BrowserContext } from 'playwright/test'
import * as forms from '#app/forms.ts'
import * as formsOfTestPages from '#e2e/pages/forms.ts'
import { defineApp } from '#lib/app/define-app.ts'
import { parseEnv } from '#lib/config/env.ts'
import type { Key, Value } from '#lib/session/entries.ts'
import type { Context } from '#lib/session/entry.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'

/** The entries of the app and of the test pages. */
const { entries } = defineApp([...Object.values(forms), ...Object.values(formsOfTestPages)])

type Entries = typeof entries
type Cookie = Parameters<BrowserContext['addCookies']>[0][number]
export type Remembered = { [K in Key<Entries>]?: Value<Entries, K> }

/** Sets the cookies that `write` writes in a browser, sealed by the code of the app. */
export async function sealIn(
  browser: BrowserContext,
  write: (context: Context) => unknown,
  secondsAgo = 0,
) {
  const { secrets, secure } = parseEnv({ ...process.env, NODE_ENV: 'production' })
  const set = new Map<string, Cookie>()
  const cookies = new RequestCookies('', (name, value) => {
    const attributes = { httpOnly: true, secure, sameSite: 'Lax' } as const
    // Chromium accepts Secure cookies for http://localhost in a response, but not in this API.
    set.set(name, { name, value, url: 'https://localhost/', ...attributes })
  })
  const now = () => Math.floor(Date.now() / 1000) - secondsAgo
  await write({ cookies, now, secrets, secure })
  await browser.addCookies([...set.values()])
}

/** Saves entries in a browser, as if that had happened `secondsAgo`. */
export const rememberIn = (browser: BrowserContext, saved: Remembered, secondsAgo?: number) =>
  sealIn(
    browser,
    async (context) => {
      const session = createSession(entries, context)
      for (const [key, value] of Object.entries(saved)) {
        if (value !== undefined) await session.set(key as Key<Entries>, value)
      }
    },
    secondsAgo,
  )
