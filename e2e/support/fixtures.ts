import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Locator, type Page } from 'playwright/test'
import { dictionary as own } from '#app/session.ts'
import { entries } from '#e2e/pages/entries.ts'
import { parseEnv } from '#lib/config/env.ts'
import type { Key, Value } from '#lib/session/dictionary.ts'
import type { Context } from '#lib/session/entry.ts'
import { Jar } from '#lib/session/jar.ts'
import { openSession } from '#lib/session/session.ts'
import { Server } from './server.ts'

/** What the app remembers, and what the test pages do. */
const dictionary = { ...own, ...entries }

type Cookie = Parameters<BrowserContext['addCookies']>[0][number]
type Dictionary = typeof dictionary
export type Remembered = { [K in Key<Dictionary>]?: Value<Dictionary, K> }

interface Fixtures {
  /** What browsers say of blocked scripts and failed hydration; a test fails on any. */
  complaints: string[]
  /** The one complaint that a test brings about, and has no hold on when it comes. */
  provoked: RegExp | undefined
  /** Opens a page, and waits until React has taken it over where there is JavaScript. */
  visit: (path: string) => Promise<void>
  /** Puts into this browser what is written, sealed by the code that the app seals with. */
  seal: (write: (context: Context) => Promise<void>, secondsAgo?: number) => Promise<void>
  /** Puts this browser into a session, as it was left so long ago. */
  remember: (entries: Remembered, secondsAgo?: number) => Promise<void>
  /** Starts a production server of its own, which ends with the test. */
  serve: (environment: Record<string, string>) => Promise<Server>
  /** Fails on anything that axe finds in the light scheme, and on colours in the dark one. */
  expectAccessible: () => Promise<void>
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules of these standards whose answer depends on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

export const test = base.extend<Fixtures>({
  provoked: [undefined, { option: true }],

  // In every test, whatever it is about: a browser that complains has found a defect.
  complaints: [
    async ({ context, provoked }, use) => {
      const complaints: string[] = []
      context.on('weberror', (error) => complaints.push(`${error.error()}`))
      context.on('console', (message) => {
        const text = message.text()
        if (/Content.Security.Policy|hydrat|Minified React error/i.test(text)) complaints.push(text)
      })
      await use(complaints)
      expect(complaints.filter((complaint) => !provoked?.test(complaint))).toEqual([])
    },
    { auto: true },
  ],

  visit: async ({ page, javaScriptEnabled }, use) => {
    await use(async (path) => {
      await page.goto(path)
      if (javaScriptEnabled) await hydrated(page)
    })
  },

  seal: async ({ context, baseURL }, use) => {
    await use(async (write, secondsAgo = 0) => {
      const { secrets, secure } = parseEnv({ ...process.env, NODE_ENV: 'production' })
      // Chromium takes Secure cookies for http://localhost, but not by this door.
      const url = `${baseURL?.replace('http:', 'https:')}/`
      const cookies = new Map<string, Cookie>()
      const jar = new Jar('', (name, value) => {
        const attributes = { httpOnly: true, secure, sameSite: 'Lax' } as const
        cookies.set(name, { name, value, url, ...attributes })
      })
      const now = () => Math.floor(Date.now() / 1000) - secondsAgo
      await write({ jar, now, secrets, secure })
      await context.addCookies([...cookies.values()])
    })
  },

  remember: async ({ seal }, use) => {
    await use((entries, secondsAgo) =>
      seal(async (context) => {
        const session = openSession(dictionary, context)
        for (const [key, value] of Object.entries(entries)) {
          if (value !== undefined) await session.set(key as Key<Dictionary>, value)
        }
      }, secondsAgo),
    )
  },

  serve: async ({ baseURL }, use) => {
    const servers: Server[] = []
    await use(async (environment) => {
      const server = await Server.start(environment, baseURL?.startsWith('https:') ?? false)
      servers.push(server)
      return server
    })
    for (const server of servers) await server.stop()
  },

  expectAccessible: async ({ browser, page, javaScriptEnabled, ignoreHTTPSErrors }, use) => {
    await use(async () => {
      const audited = javaScriptEnabled
        ? page
        : await copyOf(
            page,
            await browser.newContext({ ignoreHTTPSErrors, javaScriptEnabled: true }),
          )
      const axe = () => new AxeBuilder({ page: audited })
      const looks = { light: axe().withTags(STANDARDS), dark: axe().withRules(COLOUR_RULES) }
      for (const [colorScheme, look] of Object.entries(looks)) {
        await audited.emulateMedia({ colorScheme: colorScheme as keyof typeof looks })
        expect((await look.analyze()).violations, colorScheme).toEqual([])
      }
    })
  },
})

/** The same document as it is without scripts, where scripts run: axe itself needs them. */
async function copyOf(page: Page, context: BrowserContext): Promise<Page> {
  const copy = await context.newPage()
  const body = (await page.content()).replaceAll(
    /<script.*?<\/script>|<\/?noscript>|media="\(scripting: none\)"/gs,
    '',
  )
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }))
  await copy.goto(page.url())
  return copy
}

/** Resolves once React answers for the page: until then a press is the browser's own. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__react')),
  )
}

export function summary(page: Page): Locator {
  return page.getByRole('alert', { name: 'There is a problem' })
}

export { expect }
