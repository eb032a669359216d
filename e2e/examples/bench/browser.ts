import { type Browser, chromium, type Page } from 'playwright/test'
import { systemChromium } from '#e2e/support/browsers.ts'
import { type Weight, weigh } from '#e2e/support/weight.ts'
import type { App } from './app.ts'

const KBIT = 1000 / 8

/** A slow phone: Lighthouse's "Slow 4G", and a processor that is four times slower. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1600 * KBIT,
  uploadThroughput: 750 * KBIT,
}
const CPU = { rate: 4 }

/** Milliseconds. It is long, because the processor is four times slower. */
const TIMEOUT = 120_000

export async function launch(): Promise<Browser> {
  const executablePath = systemChromium()
  return chromium.launch({ chromiumSandbox: false, ...(executablePath && { executablePath }) })
}

/** Runs `act` in the page of a new visitor. */
async function visit<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  page.setDefaultTimeout(TIMEOUT)
  try {
    return await act(page)
  } finally {
    await page.context().close()
  }
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', CPU)
}

/** Milliseconds from the start of a visit to its first and to its largest contentful paint. */
interface Paints {
  first: number
  largest: number
}

const paints = () =>
  new Promise<Paints>((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      const largest = list.getEntries().at(-1)
      resolve({
        first: first?.startTime ?? Number.NaN,
        largest: largest?.startTime ?? Number.NaN,
      })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })

/** Opens the form as a new visitor, who has nothing in the cache. */
export function paintsOf(browser: Browser, { url }: App, isSlow: boolean): Promise<Paints> {
  return visit(browser, async (page) => {
    if (isSlow) await throttle(page)
    await page.goto(`${url}/heroes`)
    return page.evaluate(paints)
  })
}

/**
 * Measures inside the page, from the click to the heading, so that Playwright adds no time. No
 * function in it has a name: tsx would call a helper for it, which the page does not have.
 */
const untilShown = () =>
  new Promise<number>((resolve) => {
    const marked = { capture: true, once: true }
    addEventListener(
      'click',
      ({ timeStamp: startTime }) => performance.mark('click', { startTime }),
      marked,
    )
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')?.textContent?.startsWith('You successfully')) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.measure('shown', 'click').duration)
        port2.postMessage('')
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

async function fill(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/heroes`, { waitUntil: 'networkidle' })
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) await page.getByLabel(label).fill('X')
}

const send = (page: Page) => page.getByRole('button', { name: 'Create hero' }).click()

/** @returns milliseconds from the click on the button to the success page */
export function submitOf(browser: Browser, { url }: App): Promise<number> {
  return visit(browser, async (page) => {
    await fill(page, url)
    await throttle(page)
    const shown = page.evaluate(untilShown)
    await send(page)
    return shown
  })
}

/** What a new visitor's browser fetches for the form, and then for a submit. */
interface Fetched {
  form: Weight
  submit: Weight
}

export function fetchedOf(browser: Browser, { url }: App): Promise<Fetched> {
  return visit(browser, async (page) => {
    const form = await weigh(page, () => fill(page, url))
    const submit = await weigh(page, async () => {
      await send(page)
      await page.getByRole('heading', { name: 'You successfully' }).waitFor()
    })
    return { form, submit }
  })
}
