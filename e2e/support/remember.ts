import type { BrowserContext } from 'playwright/test'
import * as forms from '#app/forms.ts'
import * as formsOfTestPages from '#e2e/pages/forms.ts'
import { defineApp } from '#lib/app/define-app.ts'
import { parseEnv } from '#lib/config/env.ts'
import type { Key, Value } from '#lib/session/dictionary.ts'
import type { Context } from '#lib/session/entry.ts'
import { Jar } from '#lib/session/jar.ts'
import { openSession } from '#lib/session/session.ts'

/** The entries of the app and of the test pages. */
const { dictionary } = defineApp([...Object.values(forms), ...Object.values(formsOfTestPages)])

type Dictionary = typeof dictionary
type Cookie = Parameters<BrowserContext['addCookies']>[0][number]
export type Remembered = { [K in Key<Dictionary>]?: Value<Dictionary, K> }

/** Sets the cookies that `write` writes in a browser, sealed by the code of the app. */
export async function sealIn(
  browser: BrowserContext,
  write: (context: Context) => unknown,
  secondsAgo = 0,
) {
  const { secrets, secure } = parseEnv({ ...process.env, NODE_ENV: 'production' })
  const cookies = new Map<string, Cookie>()
  const jar = new Jar('', (name, value) => {
    const attributes = { httpOnly: true, secure, sameSite: 'Lax' } as const
    // Chromium accepts Secure cookies for http://localhost in a response, but not in this API.
    cookies.set(name, { name, value, url: 'https://localhost/', ...attributes })
  })
  const now = () => Math.floor(Date.now() / 1000) - secondsAgo
  await write({ jar, now, secrets, secure })
  await browser.addCookies([...cookies.values()])
}

/** Saves entries in a browser, as if that had happened `secondsAgo`. */
export const rememberIn = (browser: BrowserContext, entries: Remembered, secondsAgo?: number) =>
  sealIn(
    browser,
    async (context) => {
      const session = openSession(dictionary, context)
      for (const [key, value] of Object.entries(entries)) {
        if (value !== undefined) await session.set(key as Key<Dictionary>, value)
      }
    },
    secondsAgo,
  )
