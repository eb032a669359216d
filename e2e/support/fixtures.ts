import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { test as base, expect, type Locator, type Page } from 'playwright/test'
import type { Context } from '#lib/session/entry.ts'
import { third } from './all.ts'
import { collectComplaints } from './complaints.ts'
import { awaitHydration } from './hydrated.ts'
import { type Remembered, rememberIn, sealIn } from './remember.ts'
import { BUILT } from './server.ts'
import { Servers, Site } from './site.ts'

interface Fixtures {
  /**
   * What browsers log about blocked styles, images and scripts, and about failed hydration, and which
   * of these files could not be loaded. A test fails on any.
   */
  complaints: string[]
  /** The complaint that a test causes on purpose, and that may come at any time. */
  provoked: RegExp | undefined
  /** Sets the cookies that `write` writes in this browser, sealed by the code of the app. */
  seal: (write: (context: Context) => unknown, secondsAgo?: number) => Promise<void>
  /** Saves entries in this browser, as if that had happened `secondsAgo`. */
  remember: (entries: Remembered, secondsAgo?: number) => Promise<void>
  /** Gives this test an address of its own, where a production server with these settings answers. */
  serve: (
    environment: Record<string, string>,
    options?: { built?: string; tls?: boolean },
  ) => Promise<Site>
  /** With scripts runs axe: all rules in the light scheme, and those about colours in the dark one. */
  expectAccessible: () => Promise<void>
  /**
   * Does the same for these pages, in a browser that has only these entries. `npm test` looks at
   * a third of them.
   */
  expectAllAccessible: (pages: Loaded[]) => Promise<void>
}

/** A page with all that can stand on it, and a text that shows that it does. */
export type Loaded = [path: string, remembered: Remembered, text: string]

interface Shared {
  servers: Servers
}

/** By colour scheme. In the dark one only the rules whose result depends on it. */
const LOOKS: Record<'light' | 'dark', RunOptions> = {
  light: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { runOnly: ['color-contrast', 'link-in-text-block'] },
}

export const test = base.extend<Fixtures, Shared>({
  provoked: [undefined, { option: true }],

  complaints: async ({ provoked }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints.filter((complaint) => !provoked?.test(complaint))).toEqual([])
  },

  // In every test with a browser, whatever its topic: a complaint of the browser is a defect.
  context: async ({ context, javaScriptEnabled, complaints }, use) => {
    collectComplaints(context, Boolean(javaScriptEnabled), complaints)
    if (javaScriptEnabled) {
      for (const page of context.pages()) awaitHydration(page)
      context.on('page', awaitHydration)
    }
    await use(context)
    // The next test has the same context, and Playwright does not reset these.
    await context.setExtraHTTPHeaders({})
    await context.setOffline(false)
  },

  seal: async ({ context }, use) => {
    await use((write, secondsAgo) => sealIn(context, write, secondsAgo))
  },

  remember: async ({ context }, use) => {
    await use((entries, secondsAgo) => rememberIn(context, entries, secondsAgo))
  },

  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const servers = new Servers()
      await use(servers)
      await servers.stop()
    },
    { scope: 'worker' },
  ],

  serve: async ({ baseURL, servers }, use) => {
    const sites: Site[] = []
    await use(
      async (environment, { built = BUILT, tls = `${baseURL}`.startsWith('https:') } = {}) => {
        const site = await Site.open(servers, environment, { built, tls })
        sites.push(site)
        return site
      },
    )
    for (const site of sites) site.close()
  },

  expectAccessible: async ({ page, javaScriptEnabled }, use) => {
    await use(async () => {
      // axe is a script. The document without scripts is the same, with less in it.
      if (!javaScriptEnabled) return
      await page.evaluate(axe.source)
      for (const [colorScheme, rules] of Object.entries(LOOKS)) {
        await page.emulateMedia({ colorScheme: colorScheme as keyof typeof LOOKS })
        const look = `axe.run(${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`
        expect((await page.evaluate<AxeResults>(look)).violations, colorScheme).toEqual([])
      }
    })
  },

  expectAllAccessible: async ({ page, context, expectAccessible }, use) => {
    await use(async (pages) => {
      for (const [path, remembered, text] of third(pages)) {
        await context.clearCookies()
        await rememberIn(context, remembered)
        await page.goto(path)
        await expect(page.getByRole('main')).toContainText(text)
        await expectAccessible()
      }
    })
  },
})

export function summary(page: Page): Locator {
  return page.getByRole('alert', { name: 'There is a problem' })
}

export { expect, type Remembered }
