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

/** The entries of the app and of the test pages. */
const dictionary = { ...own, ...entries }

type Cookie = Parameters<BrowserContext['addCookies']>[0][number]
type Dictionary = typeof dictionary
export type Remembered = { [K in Key<Dictionary>]?: Value<Dictionary, K> }

interface Fixtures {
  /**
   * What browsers log about blocked styles, images and scripts, and about failed hydration, and which
   * of these files could not be loaded. A test fails on any.
   */
  complaints: string[]
  /** The complaint that a test causes on purpose, and that may come at any time. */
  provoked: RegExp | undefined
  /** Opens a page and, with JavaScript, waits until React has hydrated it. */
  visit: (path: string) => Promise<void>
  /** Sets the cookies that `write` writes in this browser, sealed by the code of the app. */
  seal: (write: (context: Context) => unknown, secondsAgo?: number) => Promise<void>
  /** Saves entries in this browser, as if that had happened `secondsAgo`. */
  remember: (entries: Remembered, secondsAgo?: number) => Promise<void>
  /** Starts a production server for this test alone, and stops it after the test. */
  serve: (environment: Record<string, string>, built?: string) => Promise<Server>
  /** Runs axe: all rules in the light scheme, and the rules about colours in the dark one. */
  expectAccessible: () => Promise<void>
}

/** The files without which a page looks or works otherwise. */
const FILES = ['stylesheet', 'image', 'font']

/** The browser gives up a file by itself, because the visitor has left the page. */
const GIVEN_UP = /abort|cancel/i

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules of these standards whose result depends on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

export const test = base.extend<Fixtures>({
  provoked: [undefined, { option: true }],

  // In every test, whatever its topic: a complaint of the browser is a defect.
  complaints: [
    async ({ context, javaScriptEnabled, provoked }, use) => {
      const complaints: string[] = []
      // Without JavaScript the browser itself blocks the scripts.
      const files = javaScriptEnabled ? [...FILES, 'script'] : FILES
      context.on('weberror', (error) => complaints.push(`${error.error()}`))
      context.on('console', (message) => {
        const text = message.text()
        if (/Content.Security.Policy|MIME type|hydrat|Minified React error/i.test(text))
          complaints.push(text)
      })
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? ''
        if (files.includes(request.resourceType()) && !GIVEN_UP.test(reason))
          complaints.push(`${request.url()}: ${reason}`)
      })
      context.on('response', (response) => {
        if (files.includes(response.request().resourceType()) && response.status() >= 400)
          complaints.push(`${response.url()}: ${response.status()}`)
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
      // Chromium accepts Secure cookies for http://localhost in a response, but not in this API.
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
    await use(async (environment, built) => {
      const isTls = baseURL?.startsWith('https:') ?? false
      const server = await Server.start(environment, isTls, built)
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

/** Opens the page without its scripts in a browser that runs scripts, because axe needs them. */
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

/** Resolves once React has hydrated the page. Before that the browser itself handles a click. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__react')),
  )
}

export function summary(page: Page): Locator {
  return page.getByRole('alert', { name: 'There is a problem' })
}

export { expect }
